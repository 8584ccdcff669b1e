using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class PrescriberEditTests
{
    private static readonly Plan OwnPhysicians = PlanClaims.Plan with { Prescriber = PrescriberRule.PlanPhysician, Physicians = new HashSet<string> { MemberSketch.OtherSupplier } };

    [Theory]
    [InlineData("")]
    [InlineData("1234567890")]
    public void A_plans_claim_without_a_sound_ordering_NPI_is_unprocessable(string npi)
    {
        var finding = Assert.Single(Judge(PlanClaims.Plan, npi).Findings);

        Assert.Equal((Outcome.Reject, "16", new ClaimStatus("A7", "562")), (finding.Outcome, finding.Adjustment.Carc, finding.Status));
        Assert.Equal(["N265", "MA13", "MA130"], finding.Adjustment.Rarcs);
        Assert.Equal("ordering_npi", Assert.IsType<StructureEvidence>(finding.Evidence).Field);
    }

    [Fact]
    public void A_physician_of_the_plan_may_prescribe() => Assert.Empty(Judge(OwnPhysicians, MemberSketch.OtherSupplier).Findings);

    [Fact]
    public void Another_practitioner_is_243_and_borne_as_the_plan_says()
    {
        var finding = Assert.Single(Judge(OwnPhysicians with { UnauthorizedItems = GroupCode.PatientResponsibility }, TestClaims.ValidNpi).Findings);

        Assert.Equal((EditKind.Network, Outcome.Deny, GroupCode.PatientResponsibility, "243"), (finding.Edit, finding.Outcome, finding.Adjustment.Group, finding.Adjustment.Carc));
    }

    [Fact]
    public void A_plan_that_lists_no_physicians_leaves_it_open() => Assert.Equal(
        NotEvaluatedReason.ContractorDefined, Assert.Single(Judge(OwnPhysicians with { Physicians = null }, TestClaims.ValidNpi).Findings).NotEvaluatedReason);

    [Fact]
    public void Fee_for_service_asks_for_the_orderer_of_items_of_the_list_alone()
    {
        var edition = TestEditions.Supplier().Codes("E0601").NeedsOrder("K0823");
        var verdict = TestClaims.Supplier().Line("E0601").Line("K0823").JudgedBy(edition);

        Assert.Empty(verdict.Line(1).Findings);
        Assert.Equal(Outcome.Reject, verdict.FindingOf(2, EditKind.ClaimStructure).Outcome);
    }

    [Fact]
    public void A_malformed_ordering_NPI_is_returned_whoever_pays() => Assert.Equal(
        Disposition.Rejected, TestClaims.Supplier().With(claim => claim with { OrderingNpi = "123" }).Line("E0601").JudgedBy(TestEditions.Supplier().Codes("E0601")).Disposition);

    private static ClaimVerdict Judge(Plan plan, string npi) =>
        PlanClaims.Claim().With(claim => claim with { OrderingNpi = npi }).Line("E0601").JudgedBy(PlanClaims.Edition("E0601"), context: PlanClaims.With(plan));
}
