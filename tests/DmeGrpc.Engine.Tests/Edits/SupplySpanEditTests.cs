using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Supplies billed for the days they last: strips always, daily kits where a line bills more than one.</summary>
public sealed class SupplySpanEditTests
{
    private static readonly PolicyRow Row = new("spanned_supplies.csv", 2, "an instruction", PolicyGrade.Primary);

    private static readonly ClaimContext Context = new()
    {
        ItemPolicy = new ItemPolicy
        {
            SpannedSupplies =
            [
                new SpannedSupply(CodeRange.Parse("A4253"), 0, 3, new EffectiveWindow(new DateOnly(2019, 1, 1)), Row),
                new SpannedSupply(CodeRange.Parse("B4035"), 1, 3, EffectiveWindow.Always, Row),
            ],
        },
    };

    [Theory]
    [InlineData("2019-01-01", "2019-03-31", true)]
    [InlineData("2019-01-01", "2019-04-01", false)]
    [InlineData("2019-01-01", "2019-01-01", false)]
    [InlineData("2019-01-01", null, false)]
    [InlineData("2018-12-31", null, true)]
    [InlineData("2019-11-30", "2020-02-28", true)]
    [InlineData("2019-11-30", "2020-02-29", true)]
    [InlineData("2019-11-30", "2020-03-01", false)]
    [InlineData("2020-11-30", "2021-02-28", true)]
    [InlineData("2020-11-30", "2021-03-01", false)]
    public void Strips_have_a_span_of_at_most_three_months(string from, string? through, bool isInOrder)
    {
        var verdict = Judge("A4253", 2, from, through);

        Assert.Equal(isInOrder ? Disposition.Payable : Disposition.Rejected, verdict.Disposition);
        Assert.All(verdict.Line(1).Findings, finding => Assert.Equal(("through_date", "M59"), (((StructureEvidence)finding.Evidence!).Field, finding.Adjustment.Rarcs[0])));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void One_daily_kit_needs_no_span_and_two_do(double units, bool isInOrder) =>
        Assert.Equal(isInOrder, Judge("B4035", units, "2024-08-15", null).Disposition == Disposition.Payable);

    [Fact]
    public void Several_months_without_a_narrative_are_worth_a_hint()
    {
        var finding = Judge("A4253", 2, "2024-08-01", "2024-10-31", narrative: "").OnlyFinding(1);

        Assert.Equal((Outcome.Advisory, "A4253 on line 1 is supplied for 3 months, and the line's narrative does not say so."), (finding.Outcome, finding.Message));
    }

    [Fact]
    public void Medicaid_programs_have_instructions_of_their_own() => Assert.Empty(
        TestClaims.Medicaid(ServiceSetting.DmeSupplier).Line("A4253").JudgedBy(TestEditions.Supplier().Codes("A4253"), context: Context).FindingsOf(1, EditKind.ClaimStructure));

    private static ClaimVerdict Judge(string code, double units, string from, string? through, string narrative = "90 days") => TestClaims.Supplier().Line(code, units)
        .WithLine(line => line with { FromDate = Day(from), ThroughDate = through is null ? null : Day(through), Narrative = narrative })
        .JudgedBy(TestEditions.Supplier().Codes(code), context: Context);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
