using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;

namespace DmeGrpc.Engine.Tests.CodeChecks;

public sealed class CoveredCheckTests
{
    [Fact]
    public void An_item_of_a_covered_family_is_covered_and_nothing_about_it_is_unknown()
    {
        var check = CheckSketch.OfPlan(PlanSketch.Plain).Ask("E0601");

        Assert.Equal((CoverageStatus.Covered, AnswerReason.None), (check.Covered.Status, check.Covered.Reason));
        Assert.Empty(check.NotEvaluated);
        Assert.Empty(check.InformationNeeded);
    }

    [Fact]
    public void An_excluded_item_is_not_covered_and_one_with_a_condition_conditional()
    {
        var excluded = new Exclusion(PlanSketch.Items("E0601"), EffectiveWindow.Always, "Not here", string.Empty);

        Assert.Equal("plain does not cover E0601: Not here.", Covered(excluded, CoverageStatus.NotCovered).Message);
        Assert.Equal("plain covers E0601 on a condition: The member sleeps.", Covered(excluded with { CoveredWhen = "The member sleeps." }, CoverageStatus.Conditional).Message);
    }

    [Fact]
    public void An_item_of_an_unknown_family_is_indeterminate_and_wants_a_more_specific_code()
    {
        var check = CheckSketch.OfPlan(PlanSketch.Plain).Ask("E1399");

        Assert.Equal(CoverageStatus.Indeterminate, check.Covered.Status);
        Assert.Equal(InformationNeeded.DetailCode, Assert.Single(check.InformationNeeded));
        Assert.Equal(check.Covered.Message, Assert.Single(check.NotEvaluated));
    }

    [Theory]
    [InlineData("E0500", 0, CodeValidity.Valid, CoverageStatus.Covered)]
    [InlineData("E0500", 1, CodeValidity.Terminated, CoverageStatus.NotCovered)]
    [InlineData("E0700", 0, CodeValidity.NotYetEffective, CoverageStatus.NotCovered)]
    [InlineData("E0700", 1, CodeValidity.Valid, CoverageStatus.Covered)]
    [InlineData("E9999", 0, CodeValidity.NotListed, CoverageStatus.NotCovered)]
    public void A_code_is_covered_on_its_days_alone(string code, int daysLater, CodeValidity validity, CoverageStatus status)
    {
        var check = (CheckSketch.OfPlan(PlanSketch.Plain) with { Day = CheckSketch.Day.AddDays(daysLater) }).Ask(code);

        Assert.Equal((validity, status), (check.Validity, check.Covered.Status));
    }

    [Fact]
    public void A_plan_that_is_not_in_force_covers_nothing_and_a_plan_file_of_fee_for_service_says_nothing()
    {
        var day = PlanSketch.Plain.Window.Last!.Value.AddDays(1);
        var plan = (CheckSketch.OfPlan(PlanSketch.Plain) with { Day = day }).Ask("E0601");
        var medicare = (CheckSketch.Medicare with { Day = day }).Ask("E0601");

        Assert.Equal((CoverageStatus.NotCovered, AuthorizationStatus.Indeterminate), (plan.Covered.Status, plan.Authorization.Status));
        Assert.Equal((CoverageStatus.Indeterminate, AuthorizationStatus.NotNeeded), (medicare.Covered.Status, medicare.Authorization.Status));
        Assert.Contains("no plan file", Assert.Single(medicare.NotEvaluated), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_who_is_not_covered_gets_nothing_covered()
    {
        var span = CheckSketch.Covered() with { Window = new EffectiveWindow(new DateOnly(2026, 1, 1), CheckSketch.Day.AddDays(-1)) };
        var circumstances = CheckSketch.OfPlan(PlanSketch.Plain).WithMember(span);

        var ended = circumstances.Ask("E0601").Covered;
        var active = (circumstances with { Day = CheckSketch.Day.AddDays(-1) }).Ask("E0601");

        Assert.Equal((CoverageStatus.NotCovered, AnswerReason.NoActiveCoverage), (ended.Status, ended.Reason));
        Assert.Equal((CoverageStatus.Covered, CheckSketch.Day.AddDays(-1)), (active.Covered.Status, active.ExpiresOn));
    }

    [Fact]
    public void Without_a_record_of_the_member_a_plan_cannot_tell_and_fee_for_service_says_that_it_does_not_know()
    {
        var plan = CheckSketch.OfPlan(PlanSketch.Plain).WithMember(null).Ask("E0601");
        var medicare = CheckSketch.Medicare.WithMember(null).Ask("E0601");

        Assert.Equal((CoverageStatus.Indeterminate, AnswerReason.NoMemberFound), (plan.Covered.Status, plan.Covered.Reason));
        Assert.Equal((CoverageStatus.Covered, AnswerReason.None), (medicare.Covered.Status, medicare.Covered.Reason));
        Assert.Contains("no record of the member", Assert.Single(medicare.NotEvaluated), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NotEvaluatedReason.NoStore)]
    [InlineData(NotEvaluatedReason.StoreUnavailable)]
    public void Without_the_store_what_the_plan_refuses_is_refused_and_the_rest_is_indeterminate(NotEvaluatedReason reason)
    {
        var circumstances = CheckSketch.OfPlan(PlanSketch.Plain) with { Member = CheckSketch.Key, Facts = new MemberFacts.Unavailable(reason) };

        var covered = circumstances.Ask("E0601").Covered;

        Assert.Equal((CoverageStatus.Indeterminate, AnswerReason.Technical), (covered.Status, covered.Reason));
        Assert.Equal(CoverageStatus.NotCovered, circumstances.Ask("L1832").Covered.Status);
    }

    private static CoveredCheck Covered(Exclusion exclusion, CoverageStatus expected)
    {
        var covered = CheckSketch.OfPlan(PlanSketch.Plain with { Exclusions = [exclusion] }).Ask("E0601").Covered;
        Assert.Equal(expected, covered.Status);
        return covered;
    }
}
