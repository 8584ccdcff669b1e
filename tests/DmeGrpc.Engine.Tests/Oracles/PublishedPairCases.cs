using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Pair edit cases of which others published both the claim and the answer.</summary>
public sealed class PublishedPairCases
{
    private static readonly Disposition[] FirstPaidSecondDenied = [Disposition.Payable, Disposition.Denied];
    private static readonly Disposition[] BothPaid = [Disposition.Payable, Disposition.Payable];

    // Rows of the outpatient hospital table in force on 2026-01-15.
    private static EditionSketch Hospital => TestEditions.Hospital()
        .Pair("0002M", "80047", 0, new DateOnly(2017, 4, 1)).Pair("0002M", "82247", 1, new DateOnly(2017, 4, 1));

    private static ClaimBuilder HospitalClaim => TestClaims.Hospital().On(2026, 1, 15);

    [Fact]
    public void P01_column_two_of_an_indicator_0_pair_is_denied_and_column_one_is_paid()
    {
        var verdict = HospitalClaim.Line("0002M").Line("80047").JudgedBy(Hospital);

        Assert.Equal(FirstPaidSecondDenied, verdict.DispositionsByNumber());
        var finding = verdict.OnlyFinding(2);
        Assert.Equal(EditKind.NcciPtp, finding.Edit);
        Assert.Equal(Outcome.Deny, finding.Outcome);
        Assert.Equal("236", finding.Adjustment.Carc);
    }

    [Fact]
    public void P02_modifier_59_does_not_lift_an_indicator_0_pair()
    {
        var verdict = HospitalClaim.Line("0002M").Line("80047", modifiers: "59").JudgedBy(Hospital);

        Assert.Equal(FirstPaidSecondDenied, verdict.DispositionsByNumber());
    }

    [Fact]
    public void P03_column_two_of_an_indicator_1_pair_is_denied_without_a_modifier()
    {
        var verdict = HospitalClaim.Line("0002M").Line("82247").JudgedBy(Hospital);

        Assert.Equal(FirstPaidSecondDenied, verdict.DispositionsByNumber());
    }

    [Fact]
    public void P05_modifier_22_lifts_nothing() => Assert.Equal(FirstPaidSecondDenied, Modified("22"));

    [Fact]
    public void P06_modifier_76_lifts_nothing() => Assert.Equal(FirstPaidSecondDenied, Modified("76"));

    [Fact]
    public void P07_modifier_77_lifts_nothing() => Assert.Equal(FirstPaidSecondDenied, Modified("77"));

    [Theory]
    [InlineData("80047")]
    [InlineData("82247")]
    public void P09_swapped_lines_get_the_same_verdict(string columnTwo)
    {
        var verdict = HospitalClaim.Line(columnTwo).Line("0002M").JudgedBy(Hospital);

        Assert.Equal([Disposition.Denied, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Fact]
    public void P10_a_nerve_block_beside_a_tenotomy_is_denied()
    {
        var verdict = TestClaims.Practitioner().Line("28230").Line("64450").JudgedBy(TestEditions.Practitioner().Pair("28230", "64450"));

        Assert.Equal(FirstPaidSecondDenied, verdict.DispositionsByNumber());
    }

    [Fact]
    public void P11a_a_nerve_block_beside_a_wound_repair_is_denied_without_a_modifier()
    {
        var verdict = TestClaims.Practitioner().Line("12002").Line("64450").JudgedBy(TestEditions.Practitioner().Pair("12002", "64450"));

        Assert.Equal(FirstPaidSecondDenied, verdict.DispositionsByNumber());
    }

    [Fact]
    public void P11b_a_nerve_block_of_another_body_area_is_paid_with_an_associated_modifier()
    {
        var verdict = TestClaims.Practitioner().Line("12002").Line("64450", modifiers: "59")
            .JudgedBy(TestEditions.Practitioner().Pair("12002", "64450"));

        Assert.Equal(BothPaid, verdict.DispositionsByNumber());
        Assert.Equal(Outcome.Bypassed, verdict.OnlyFinding(2).Outcome);
    }

    [Fact]
    public void P12_column_two_beside_a_visit_is_denied_with_CO_236()
    {
        var verdict = TestClaims.Practitioner().Line("99215").Line("0469T").JudgedBy(TestEditions.Practitioner().Pair("99215", "0469T", 0));

        Assert.Equal(FirstPaidSecondDenied, verdict.DispositionsByNumber());
        var adjustment = verdict.OnlyFinding(2).Adjustment;
        Assert.Equal(GroupCode.ContractualObligation, adjustment.Group);
        Assert.Equal("236", adjustment.Carc);
    }

    [Fact]
    public void P16_group_and_single_therapy_at_different_hours_are_paid_with_XE()
    {
        var verdict = TestClaims.Practitioner().Line("97150").Line("97110", modifiers: "XE")
            .JudgedBy(TestEditions.Practitioner().Pair("97150", "97110"));

        Assert.Equal(BothPaid, verdict.DispositionsByNumber());
        Assert.Equal(Outcome.Bypassed, verdict.OnlyFinding(2).Outcome);
    }

    [Fact]
    public void P20_a_Medicaid_pair_denies_a_Medicaid_claim_and_no_Medicare_one()
    {
        var medicaid = TestEditions.Medicaid().Pair("H0020", "80305", 0);
        var medicare = TestEditions.Practitioner().Codes("H0020", "80305");

        Assert.Equal(FirstPaidSecondDenied, TestClaims.Medicaid().Line("H0020").Line("80305").JudgedBy(medicaid).DispositionsByNumber());
        Assert.Equal(BothPaid, TestClaims.Practitioner().Line("H0020").Line("80305").JudgedBy(medicare).DispositionsByNumber());
        Assert.DoesNotContain(
            TestClaims.Practitioner().Line("H0020").Line("80305").JudgedBy(medicaid).Lines.SelectMany(line => line.Findings),
            finding => finding is { Edit: EditKind.NcciPtp, Outcome: Outcome.Deny });
    }

    private static IReadOnlyList<Disposition> Modified(string modifier) =>
        HospitalClaim.Line("0002M").Line("82247", modifiers: modifier).JudgedBy(Hospital).DispositionsByNumber();
}
