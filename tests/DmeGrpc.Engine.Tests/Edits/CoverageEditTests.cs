using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class CoverageEditTests
{
    private static readonly DateOnly Day = TestClaims.Day;

    [Fact]
    public void An_item_of_a_covered_family_is_payable() => Assert.Empty(Judge(PlanClaims.Plan).Line(1).Findings);

    [Fact]
    public void An_item_of_another_family_is_not_covered_and_the_members()
    {
        var finding = Judge(PlanClaims.Plan with { Families = [BenefitFamily.Orthotic] }).OnlyFinding(1);

        Assert.Equal((EditKind.Coverage, Outcome.Deny, GroupCode.PatientResponsibility, "204"), (finding.Edit, finding.Outcome, finding.Adjustment.Group, finding.Adjustment.Carc));
        Assert.Equal(["N130"], finding.Adjustment.Rarcs);
        Assert.Equal("plain does not cover E0601: items of durable medical equipment are no benefit of the plan.", finding.Message);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void An_exclusion_counts_up_to_its_last_day(int daysAfter, bool isExcluded)
    {
        var exclusion = new Exclusion(PlanSketch.Items("E0601"), new EffectiveWindow(DateOnly.MinValue, Day.AddDays(daysAfter)), "Comes from the pharmacy", string.Empty);

        var findings = Judge(PlanClaims.Plan with { Exclusions = [exclusion] }).Line(1).Findings;

        Assert.Equal(isExcluded ? ["plain does not cover E0601: Comes from the pharmacy."] : [], findings.Select(finding => finding.Message));
    }

    [Fact]
    public void A_condition_that_no_claim_shows_is_not_evaluated_and_named()
    {
        var exclusion = new Exclusion(PlanSketch.Items("E0601"), EffectiveWindow.Always, "Pharmacy.", "The member is blind.");

        var finding = Judge(PlanClaims.Plan with { Exclusions = [exclusion] }).OnlyFinding(1);

        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.OutsideClaim), (finding.Outcome, finding.NotEvaluatedReason));
        Assert.Equal("plain covers E0601 under a condition that the claim does not show: The member is blind.", finding.Message);
    }

    [Fact]
    public void An_item_of_unknown_family_is_not_evaluated() => Assert.Equal(
        NotEvaluatedReason.NoRow, PlanClaims.Claim().Line("E0601").JudgedBy(TestEditions.Supplier().Codes("E0601"), context: PlanClaims.With(PlanClaims.Plan)).OnlyFinding(1).NotEvaluatedReason);

    [Fact]
    public void An_item_that_a_partial_list_lacks_is_of_unknown_family() => Assert.Equal(
        NotEvaluatedReason.TablePartial,
        PlanClaims.Claim().Line("E0601").JudgedBy(TestEditions.Supplier().Codes("E0601").WithoutRecord("E0601").Partial(TableKind.Codes), context: PlanClaims.With(PlanClaims.Plan))
            .FindingOf(1, EditKind.Coverage).NotEvaluatedReason);

    [Theory]
    [InlineData(1, "26")]
    [InlineData(-1, "27")]
    public void A_day_outside_of_the_plan_is_before_or_after_coverage(int days, string carc)
    {
        var window = days > 0 ? new EffectiveWindow(Day.AddDays(1)) : new EffectiveWindow(DateOnly.MinValue, Day.AddDays(-1));

        Assert.Equal(carc, Judge(PlanClaims.Plan with { Window = window }).OnlyFinding(1).Adjustment.Carc);
    }

    [Fact]
    public void Fee_for_service_before_its_plan_file_begins_is_not_judged_by_it()
    {
        var plan = PlanClaims.Plan with { Window = new EffectiveWindow(Day.AddDays(1)), Families = [] };

        var verdict = TestClaims.Supplier().Line("E0601").JudgedBy(PlanClaims.Edition("E0601"), context: PlanClaims.With(plan));

        Assert.Equal(Disposition.Payable, verdict.Disposition);
        Assert.Equal(NotEvaluatedReason.TableNotLoaded, verdict.Line(1).CostShare!.Reason);
    }

    [Fact]
    public void A_plan_that_is_not_loaded_leaves_the_claim_open()
    {
        var finding = Assert.Single(PlanClaims.Claim().Line("E0601").JudgedBy(PlanClaims.Edition("E0601")).Findings);

        Assert.Equal((EditKind.Coverage, NotEvaluatedReason.ContractorDefined), (finding.Edit, finding.NotEvaluatedReason));
    }

    private static ClaimVerdict Judge(Plan plan) => PlanClaims.Claim().Line("E0601").JudgedBy(PlanClaims.Edition("E0601"), context: PlanClaims.With(plan));
}
