using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Prior authorization cases, built on published rules; the list of each has the rows of the case alone.</summary>
public sealed class BuiltAuthorizationCases
{
    private static readonly EditionSketch Orthosis = TestEditions.Supplier()
        .Requires("L0648", new DateOnly(2022, 4, 13), "NY IL FL CA", 1, family: PriorAuthorizationFamily.Orthosis)
        .Requires("L0648", new DateOnly(2022, 7, 12), "NY IL FL CA MD PA NJ MI OH KY TX NC GA MO AZ WA", 2, family: PriorAuthorizationFamily.Orthosis)
        .Requires("L0648", new DateOnly(2022, 10, 10), "", 3, family: PriorAuthorizationFamily.Orthosis);

    [Fact]
    public void R01_E0193_without_a_number_is_CO_197_N210()
    {
        var verdict = TestClaims.Supplier().Line("E0193", 1, "RR").JudgedBy(TestEditions.Supplier().Requires("E0193"));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
        var finding = verdict.OnlyFinding(1);
        Assert.Equal((GroupCode.ContractualObligation, "197"), (finding.Adjustment.Group, finding.Adjustment.Carc));
        Assert.Equal(["N210"], finding.Adjustment.Rarcs);
        Assert.Equal(AuthorizationFault.Missing, Assert.IsType<PriorAuthorizationEvidence>(finding.Evidence).Fault);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAA")]
    public void R02_a_number_of_13_or_15_characters_is_CO_15(string number)
    {
        var verdict = TestClaims.Supplier().Line("E0193").WithLine(line => line with { AuthorizationNumber = number })
            .JudgedBy(TestEditions.Supplier().Requires("E0193"), context: new MemberSketch().Context);

        Assert.Equal(("15", AuthorizationFault.Malformed), Reading(verdict));
    }

    [Theory]
    [InlineData(11, Disposition.Denied)]
    [InlineData(12, Disposition.Payable)]
    public void R03_an_item_taken_off_the_list_needs_none_from_that_day(int day, Disposition expected)
    {
        var list = TestEditions.Supplier().Requires("L1833", new DateOnly(2022, 4, 13), last: new DateOnly(2024, 8, 11));

        Assert.Equal(expected, TestClaims.Supplier().On(2024, 8, day).Line("L1833").JudgedBy(list).DispositionOf(1));
    }

    [Theory]
    [InlineData("NY", Disposition.Denied)]
    [InlineData("WA", Disposition.Payable)]
    [InlineData("CO", Disposition.Payable)]
    public void R05_the_first_phase_concerns_its_states_alone(string state, Disposition expected) =>
        Assert.Equal(expected, TestClaims.Supplier().On(2022, 5, 1).Line("L0648").With(claim => claim with { ServiceState = state }).JudgedBy(Orthosis).DispositionOf(1));

    [Theory]
    [InlineData(9, Disposition.Payable)]
    [InlineData(10, Disposition.Denied)]
    public void R07_the_last_phase_concerns_the_whole_nation(int day, Disposition expected) => Assert.Equal(
        expected, TestClaims.Supplier().On(2022, 10, day).Line("L0648").With(claim => claim with { ServiceState = "CO" }).JudgedBy(Orthosis).DispositionOf(1));

    [Fact]
    public void R08_ST_lifts_the_need_and_has_every_claim_reviewed()
    {
        var verdict = TestClaims.Supplier().Line("L0648", 1, "ST").With(claim => claim with { ServiceState = "CO" }).JudgedBy(Orthosis);

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
        Assert.Equal("ST", $"{((PriorAuthorizationEvidence)verdict.FindingOf(1, EditKind.PriorAuthorization, Outcome.Bypassed).Evidence!).BypassingModifier}");
        Assert.Contains("100 in 100", verdict.FindingOf(1, EditKind.PriorAuthorization, Outcome.Advisory).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L0648", "KV", 2023, Disposition.Payable)]
    [InlineData("L0648", "J5", 2023, Disposition.Payable)]
    [InlineData("L0648", "J4", 2023, Disposition.Payable)]
    [InlineData("L0648", "KV", 2024, Disposition.Denied)]
    [InlineData("L0648", "J4", 2024, Disposition.Denied)]
    [InlineData("L1832", "KV", 2023, Disposition.Denied)]
    [InlineData("L1832", "J5", 2023, Disposition.Denied)]
    [InlineData("L1832", "J4", 2023, Disposition.Payable)]
    public void R10_modifiers_of_competitive_bidding_end_with_2023_and_KV_and_J5_never_fit_L1832(string code, string modifier, int year, Disposition expected)
    {
        var list = TestEditions.Supplier().Requires("L0648", family: PriorAuthorizationFamily.Orthosis).Requires("L1832", family: PriorAuthorizationFamily.Orthosis);

        Assert.Equal(expected, TestClaims.Supplier().On(year, 1, 1).Line(code, 1, modifier).JudgedBy(list).DispositionOf(1));
    }

    [Theory]
    [InlineData(60, Disposition.Payable)]
    [InlineData(61, Disposition.Denied)]
    public void R11_an_orthosis_may_be_delivered_up_to_day_60(int day, Disposition expected)
    {
        var decided = new DateOnly(2024, 8, 15);
        var member = new MemberSketch().Authorization(
            MemberSketch.Line("L0648", first: decided, last: AffirmationValidity.LastDay(PriorAuthorizationFamily.Orthosis, decided)));
        var delivered = decided.AddDays(day);

        var verdict = Named(TestClaims.Supplier().On(delivered.Year, delivered.Month, delivered.Day).Line("L0648")).JudgedBy(Orthosis, context: member.Context);

        Assert.Equal(expected, verdict.DispositionOf(1));
        if (expected == Disposition.Denied)
        {
            Assert.Equal(("302", AuthorizationFault.Expired), Reading(verdict));
        }
    }

    [Fact]
    public void R14_a_number_on_an_item_that_is_not_on_the_list_makes_it_unprocessable()
    {
        var verdict = Named(TestClaims.Supplier().Line("E0601")).JudgedBy(TestEditions.Supplier().Codes("E0601"), context: new MemberSketch().Context);

        Assert.Equal(Disposition.Rejected, verdict.DispositionOf(1));
        Assert.Equal(("16", AuthorizationFault.NotRequired), Reading(verdict));
        Assert.Equal(["MA130"], verdict.OnlyFinding(1).Adjustment.Rarcs);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAA3")]
    [InlineData("see below")]
    public void R14_so_does_anything_in_item_23_of_a_claim_without_such_an_item(string item23)
    {
        var verdict = TestClaims.Supplier().Line("E0601").With(claim => claim with { AuthorizationNumber = item23 })
            .JudgedBy(TestEditions.Supplier().Codes("E0601"));

        Assert.Equal(Disposition.Rejected, verdict.Disposition);
        Assert.Equal(EditKind.PriorAuthorization, Assert.Single(verdict.Findings).Edit);
    }

    [Fact]
    public void R16_a_pending_segment_pends_the_line_with_OA_133()
    {
        var member = new MemberSketch().Authorization(MemberSketch.Line("L0648", decision: SegmentDecision.Pending));

        var verdict = Named(TestClaims.Supplier().Line("L0648")).JudgedBy(Orthosis, context: member.Context);

        Assert.Equal(Disposition.Pended, verdict.DispositionOf(1));
        Assert.Equal((GroupCode.OtherAdjustment, "133"), (verdict.OnlyFinding(1).Adjustment.Group, verdict.OnlyFinding(1).Adjustment.Carc));
    }

    private static ClaimBuilder Named(ClaimBuilder claim) => claim.WithLine(line => line with { AuthorizationNumber = MemberSketch.Number });

    private static (string Carc, AuthorizationFault Fault) Reading(ClaimVerdict verdict) =>
        (verdict.OnlyFinding(1).Adjustment.Carc, ((PriorAuthorizationEvidence)verdict.OnlyFinding(1).Evidence!).Fault);
}
