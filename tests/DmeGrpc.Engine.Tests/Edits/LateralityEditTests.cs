using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Items billed by the side of the body, since 2019-03-01 on two lines. The policy of the tests knows knee braces.</summary>
public sealed class LateralityEditTests
{
    private static readonly PolicyRow Row = new("lateral_items.csv", 3, "LCD L33318", PolicyGrade.Primary);
    private static readonly ClaimContext Context = new() { ItemPolicy = new ItemPolicy { LateralItems = [new LateralItem(CodeRange.Parse("L1810-L1860"), Row)] } };

    [Theory]
    [InlineData(2019, 2, 28, Disposition.Payable)]
    [InlineData(2019, 3, 1, Disposition.Rejected)]
    public void Both_sides_on_one_line_were_the_instruction_until_the_end_of_February_2019(int year, int month, int day, Disposition expected) =>
        Assert.Equal(expected, Judge("RT LT", 2, year, month, day).Disposition);

    [Fact]
    public void The_finding_names_the_policy_and_the_cure()
    {
        var finding = Judge("LT RT", 2).OnlyFinding(1);

        Assert.Equal((EditKind.Modifier, "4", Row), (finding.Edit, finding.Adjustment.Carc, finding.Evidence!.Policy!));
        Assert.Equal(["N519", "MA130"], finding.Adjustment.Rarcs);
        Assert.Contains(Remedy.Always("Bill two lines: one with RT and one with LT, each with its own units and charge."), finding.Remedies);
    }

    [Theory]
    [InlineData("RT")]
    [InlineData("LT KX")]
    public void One_side_is_in_order(string modifiers) => Assert.Empty(Judge(modifiers, 1).Line(1).Findings);

    [Theory]
    [InlineData(2019, 2, 28, false)]
    [InlineData(2019, 3, 1, true)]
    public void No_side_is_a_missing_modifier(int year, int month, int day, bool isMissing) =>
        Assert.Equal(isMissing ? ["N822"] : [], Judge("KX", 1, year, month, day).Line(1).Findings.Select(finding => finding.Adjustment.Rarcs[0]));

    [Fact]
    public void Items_without_sides_are_not_asked() =>
        Assert.Empty(TestClaims.Supplier().Line("E0601", 2, "RT LT").JudgedBy(TestEditions.Supplier().Codes("E0601"), context: Context).Line(1).Findings);

    [Fact]
    public void Medicaid_programs_have_rules_of_their_own() => Assert.Empty(
        TestClaims.Medicaid(ServiceSetting.DmeSupplier).Line("L1832").JudgedBy(TestEditions.Supplier().Codes("L1832"), context: Context).FindingsOf(1, EditKind.Modifier));

    private static ClaimVerdict Judge(string modifiers, double units, int year = 2024, int month = 8, int day = 15) =>
        TestClaims.Supplier().On(year, month, day).Line("L1832", units, modifiers).JudgedBy(TestEditions.Supplier().Codes("L1832"), context: Context);
}
