using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Rows;

public sealed class IntegralPairsTests
{
    private static readonly TestFiles WithPolicyGroup = TestFiles.Sound().WithLines(
        "integral_groups.csv",
        "CHAIR,POLICY_ARTICLE,MEDICARE,INCLUDED,E0271",
        "CHAIR,POLICY_ARTICLE,MEDICARE,BASE,K0001",
        "CHAIR,POLICY_ARTICLE,MEDICARE,BASE,E0250",
        "CHAIR,POLICY_ARTICLE,MEDICARE,INCLUDED,K0015");

    [Fact]
    public void Medicare_recognises_every_group_and_a_pair_of_two_groups_is_kept_once_with_its_first_line() =>
        Assert.Equal(
            [
                "E0250 E0271 CodeDescriptor 3", "E0250 E0305 CodeDescriptor 4", "E0250 K0015 PolicyArticle 8",
                "K0001 E0271 PolicyArticle 5", "K0001 K0015 PolicyArticle 8",
            ],
            Pairs(PayerProgram.Medicare));

    [Fact]
    public void Medicaid_recognises_the_groups_of_any_program() =>
        Assert.Equal(["E0250 E0271 CodeDescriptor 3", "E0250 E0305 CodeDescriptor 4"], Pairs(PayerProgram.Medicaid));

    [Fact]
    public void Both_tables_name_their_program_and_their_file()
    {
        var edition = WithPolicyGroup.Read();

        foreach (var program in Enum.GetValues<PayerProgram>())
        {
            var table = edition.IntegralPairs(program)!;
            Assert.Equal((program, "integral_groups.csv"), (table.Info.Program, Assert.Single(table.Info.Sources)));
            Assert.All(table.Rows, row => Assert.Equal(EffectiveWindow.Always, row.Window));
            Assert.DoesNotContain(table.Rows, row => row.Origin == PairSource.Ncci);
        }
    }

    [Fact]
    public void Groups_that_make_too_many_pairs_are_refused()
    {
        var problem = Assert.Single(WithPolicyGroup.Problems(new SourceLimits { IntegralPairs = 5 }));

        Assert.Equal(new SourceProblem("integral_groups.csv", 0, "The groups make 6 pairs; 5 are allowed."), problem);
    }

    private static IEnumerable<string> Pairs(PayerProgram program) =>
        WithPolicyGroup.Read().IntegralPairs(program)!.Rows.Select(row => $"{row.ColumnOne} {row.ColumnTwo} {row.Origin} {row.Source.Line}");
}
