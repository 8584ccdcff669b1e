using System.Text;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Policy;
using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Policy;

public sealed class SimilarItemsFileTests
{
    private const string Header = "group,name,first_code,last_code,source,grade\n";

    [Fact]
    public void Every_range_begins_and_ends_with_a_code_of_the_starter()
    {
        var codes = StarterRows.Of("codes.csv").Select(row => row["code"]).ToHashSet();

        Assert.All(SimilarItemsFile.Load().Groups.SelectMany(group => group.Codes), range => Assert.Subset(codes, new HashSet<string> { $"{range.First}", $"{range.Last}" }));
    }

    [Fact]
    public void D13_E0250_and_E0261_are_of_one_group()
    {
        var delivered = new EquipmentLine("C1", 1, ProcedureCode.Parse("E0250"), [EquipmentModifiers.Rental], new ServiceSpan(new(2023, 6, 1), new(2023, 6, 1)), 1, "");

        var found = SimilarItemsFile.Load().Before([delivered], ProcedureCode.Parse("E0261"), new DateOnly(2026, 1, 15), UsefulLifetimes.Default);

        Assert.Equal(new SimilarItem(delivered, IsSame: false), Assert.Single(found));
    }

    [Theory]
    [InlineData("E0601", "PAP")]
    [InlineData("E0470", "PAP")]
    [InlineData("K0823", "POWER_MOBILITY")]
    [InlineData("K0001", "MANUAL_WHEELCHAIR")]
    [InlineData("A4253", null)]
    public void A_code_is_in_its_group(string code, string? group) => Assert.Equal(group, SimilarItemsFile.Load().GroupOf(ProcedureCode.Parse(code))?.Id);

    [Theory]
    [InlineData("A,a,E0001,E0009,a chart,GENERAL\nB,b,E0009,E0010,a chart,GENERAL\n", 3, "A code of E0009-E0010 is in the group A on line 2.")]
    [InlineData("A,a,E0009,E0001,a chart,GENERAL\n", 2, "last_code: E0001 comes before E0009.")]
    [InlineData("A,a,E0001,E0001,a chart,GENERAL\nA,b,E0003,E0003,a chart,GENERAL\n", 3, "The group A has another name on line 2.")]
    [InlineData(",a,E0001,E0001,a chart,GENERAL\n", 2, "group: it is blank.")]
    [InlineData("A,a,E0001,E0001,,GENERAL\n", 2, "source: it is blank.")]
    [InlineData("A,a,E0001,E0001,a chart,SURE\n", 2, "grade: 'SURE' is not a grade: use one of PRIMARY, SECONDARY, GENERAL, DERIVED.")]
    [InlineData("A,a,E1,E0001,a chart,GENERAL\n", 2, "first_code: 'E1' is not a procedure code: a digit or capital, three digits, a digit or capital.")]
    public void A_bad_file_is_refused_with_the_line(string rows, int line, string reason)
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(Header + rows));

        var problem = Assert.Single(Assert.Throws<EditionSourceException>(() => SimilarItemsFile.Read(stream)).Problems);

        Assert.Equal((line, reason), (problem.Line, problem.Reason));
    }
}
