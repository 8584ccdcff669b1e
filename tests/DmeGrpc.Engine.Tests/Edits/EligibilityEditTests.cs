using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Coverage of the member on the days of service; the line of each test is of 2024-08-15 or begins there.</summary>
public sealed class EligibilityEditTests
{
    private static readonly DateOnly Day = TestClaims.Day;

    [Fact]
    public void A_member_covered_on_the_day_is_payable() => Assert.Empty(Judge(new MemberSketch().Covered(Day, Day)).Line(1).Findings);

    [Fact]
    public void A_day_before_the_first_of_coverage_is_26_and_the_members()
    {
        var finding = Judge(new MemberSketch().Covered(Day.AddDays(1))).OnlyFinding(1);

        Assert.Equal((EditKind.Eligibility, Outcome.Deny, GroupCode.PatientResponsibility, "26"), (finding.Edit, finding.Outcome, finding.Adjustment.Group, finding.Adjustment.Carc));
        Assert.Equal(["N30"], finding.Adjustment.Rarcs);
        Assert.True(finding.MemberMayBeBilled);
        Assert.Equal("2024-08-15 on line 1 is not covered: the member's coverage begins on 2024-08-16.", finding.Message);
    }

    [Fact]
    public void A_day_after_the_last_of_coverage_is_27()
    {
        var finding = Judge(new MemberSketch().Covered(Day.AddDays(-30), Day.AddDays(-1))).OnlyFinding(1);

        Assert.Equal("27", finding.Adjustment.Carc);
        Assert.Equal(Day.AddDays(-1), Assert.IsType<EligibilityEvidence>(finding.Evidence).Coverage!.Value.Last);
    }

    [Fact]
    public void A_day_between_two_spans_is_27() => Assert.Equal(
        "27", Judge(new MemberSketch().Covered(Day.AddDays(-9), Day.AddDays(-1)).Covered(Day.AddDays(1))).OnlyFinding(1).Adjustment.Carc);

    [Fact]
    public void A_record_without_coverage_is_177() => Assert.Equal("177", Judge(new MemberSketch().NeverCovered()).OnlyFinding(1).Adjustment.Carc);

    [Fact]
    public void A_span_partly_covered_is_239_and_tells_the_first_day_without()
    {
        var finding = Judge(new MemberSketch().Covered(Day, Day.AddDays(1)), days: 3).OnlyFinding(1);

        Assert.Equal((GroupCode.ContractualObligation, "239", Appealability.CorrectAndResubmit), (finding.Adjustment.Group, finding.Adjustment.Carc, finding.Appealability));
        Assert.Equal(Day.AddDays(2), Assert.IsType<EligibilityEvidence>(finding.Evidence).FirstUncovered);
    }

    [Fact]
    public void Two_spans_that_meet_cover_a_line_over_both() =>
        Assert.Empty(Judge(new MemberSketch().Covered(Day, Day.AddDays(1)).Covered(Day.AddDays(2)), days: 5).Line(1).Findings);

    [Fact]
    public void A_member_of_a_plan_without_a_record_is_not_evaluated_and_never_denied()
    {
        var verdict = Judge(new MemberSketch(), planId: "plain");

        var finding = Assert.Single(verdict.Findings, each => each.Edit == EditKind.Eligibility);
        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.NoMemberRecord), (finding.Outcome, finding.NotEvaluatedReason));
    }

    [Fact]
    public void Fee_for_service_keeps_no_roster() => Assert.Equal(Disposition.Payable, Judge(new MemberSketch()).Disposition);

    [Theory]
    [InlineData("plain", true)]
    [InlineData("", false)]
    public void A_store_that_cannot_be_read_leaves_the_coverage_of_a_plans_member_open(string planId, bool isOpen)
    {
        var verdict = TestClaims.Supplier().With(claim => claim with { PlanId = planId }).Line("E0601").JudgedBy(TestEditions.Supplier().Codes("E0601"), context: MemberSketch.Unavailable());

        Assert.Equal(isOpen, verdict.Findings.Any(finding => finding is { Edit: EditKind.Eligibility, NotEvaluatedReason: NotEvaluatedReason.StoreUnavailable }));
    }

    [Fact]
    public void A_practitioners_claim_is_not_asked_about() => Assert.Empty(
        TestClaims.Practitioner().Line("99213").JudgedBy(TestEditions.Practitioner().Codes("99213"), context: new MemberSketch().NeverCovered().Context).Line(1).Findings);

    private static ClaimVerdict Judge(MemberSketch member, int days = 1, string planId = "") => TestClaims.Supplier()
        .With(claim => claim with { PlanId = planId }).Line("E0601", days: days).JudgedBy(TestEditions.Supplier().Codes("E0601"), context: member.Context);
}
