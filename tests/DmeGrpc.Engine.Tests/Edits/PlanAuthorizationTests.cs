using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>A plan's own list of what needs an authorization, and who bears what was not authorized.</summary>
public sealed class PlanAuthorizationTests
{
    private static readonly AuthorizationRule Rule = PlanSketch.Rule(PlanSketch.Items("E0601"), "LCD L33718") with
    {
        Documents = [new PlanDocument("sleep-study", "Sleep study", DocumentKind.Clinical, DocumentPurpose.WithAuthorization)],
    };

    [Theory]
    [InlineData(GroupCode.ContractualObligation)]
    [InlineData(GroupCode.PatientResponsibility)]
    public void An_item_without_its_authorization_is_197_and_borne_as_the_plan_says(GroupCode liability)
    {
        var finding = Judge(PlanClaims.Plan with { Authorizations = [Rule], UnauthorizedItems = liability }).OnlyFinding(1);

        Assert.Equal((EditKind.PriorAuthorization, Outcome.Deny, liability, "197"), (finding.Edit, finding.Outcome, finding.Adjustment.Group, finding.Adjustment.Carc));
        Assert.Equal(liability == GroupCode.PatientResponsibility, finding.MemberMayBeBilled);
        Assert.Contains(Remedy.Always("Send with the request: Sleep study."), finding.Remedies);
        var evidence = Assert.IsType<PriorAuthorizationEvidence>(finding.Evidence);
        Assert.Equal(("plain", "LCD L33718", AuthorizationFault.Missing), (evidence.PlanId, evidence.Criteria, evidence.Fault));
    }

    [Fact]
    public void An_authorization_carries_the_line()
    {
        var verdict = Judge(PlanClaims.Plan with { Authorizations = [Rule] }, MemberSketch.Number, new MemberSketch().Covered(DateOnly.MinValue).Authorization(MemberSketch.Line("E0601")));

        Assert.Equal(Disposition.Payable, verdict.Disposition);
        Assert.Equal(MemberSketch.Number, $"{verdict.Line(1).Use!.TrackingNumber}");
    }

    [Fact]
    public void An_item_delivered_other_than_authorized_is_borne_as_the_plan_says()
    {
        var plan = PlanClaims.Plan with { Authorizations = [Rule], UnauthorizedItems = GroupCode.PatientResponsibility };

        var finding = Judge(plan, MemberSketch.Number, new MemberSketch().Covered(DateOnly.MinValue).Authorization(MemberSketch.Line("K0001"))).OnlyFinding(1);

        Assert.Equal((GroupCode.PatientResponsibility, "284"), (finding.Adjustment.Group, finding.Adjustment.Carc));
    }

    [Fact]
    public void A_number_on_an_item_that_needs_none_is_worth_a_hint()
    {
        var finding = Judge(PlanClaims.Plan, MemberSketch.Number, new MemberSketch().Covered(DateOnly.MinValue)).OnlyFinding(1);

        Assert.Equal((Outcome.Advisory, "plain wants no authorization for E0601, and line 1 names 'AAAAAAAAAAAAA3'."), (finding.Outcome, finding.Message));
    }

    [Fact]
    public void An_item_without_a_family_may_be_one_of_a_family_that_needs_an_authorization()
    {
        var plan = PlanClaims.Plan with { Authorizations = [PlanSketch.Rule(PlanSketch.AllOf(BenefitFamily.DurableEquipment))] };

        var finding = PlanClaims.Claim().Line("E1399").JudgedBy(TestEditions.Supplier().Codes("E1399"), context: PlanClaims.With(plan)).FindingOf(1, EditKind.PriorAuthorization);

        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.NoRow), (finding.Outcome, finding.NotEvaluatedReason));
        Assert.Contains("depends on the item's family of benefits", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TX", Outcome.Deny)]
    [InlineData("", Outcome.NotEvaluated)]
    public void A_rule_of_one_state_needs_the_state(string state, Outcome expected)
    {
        var plan = PlanClaims.Plan with { Authorizations = [PlanSketch.Rule(PlanSketch.Items("E0601"), states: "TX")] };

        Assert.Equal(expected, PlanClaims.Claim().With(claim => claim with { ServiceState = state }).Line("E0601").JudgedBy(PlanClaims.Edition("E0601"), context: PlanClaims.With(plan)).OnlyFinding(1).Outcome);
    }

    [Fact]
    public void The_members_own_state_comes_before_the_claims()
    {
        var plan = PlanClaims.Plan with { Authorizations = [PlanSketch.Rule(PlanSketch.Items("E0601"), states: "TX")] };

        Assert.Empty(Judge(plan, member: new MemberSketch().Covered(DateOnly.MinValue, state: "CA")).Line(1).Findings);
    }

    [Fact]
    public void Medicare_fee_for_service_keeps_the_required_list_of_the_edition()
    {
        var plan = PlanClaims.Plan with { Authorizations = [Rule] };

        Assert.Empty(TestClaims.Supplier().Line("E0601").JudgedBy(PlanClaims.Edition("E0601"), context: PlanClaims.With(plan)).Line(1).Findings);
        Assert.Equal(1, ((PriorAuthorizationEvidence)TestClaims.Supplier().Line("E0193").JudgedBy(PlanClaims.Edition("E0193").Requires("E0193"), context: PlanClaims.With(plan)).OnlyFinding(1).Evidence!).Phase);
    }

    private static ClaimVerdict Judge(Plan plan, string number = "", MemberSketch? member = null) => PlanClaims.Claim()
        .Line("E0601").WithLine(line => line with { AuthorizationNumber = number }).JudgedBy(PlanClaims.Edition("E0601"), context: PlanClaims.With(plan, member));
}
