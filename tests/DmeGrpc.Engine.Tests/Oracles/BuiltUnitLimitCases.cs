using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Unit limit cases built by us on the boundary of a published rule.</summary>
public sealed class BuiltUnitLimitCases
{
    [Fact]
    public void M04_4_and_3_units_on_two_lines_exceed_6_a_day_and_no_contractor_may_override_it()
    {
        var verdict = TestClaims.Practitioner().Line("G0422", 4).Line("G0422", 3).JudgedBy(TestEditions.Practitioner().Limit("G0422", 6, 2));

        Assert.Equal([Disposition.Denied, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.All(verdict.Lines, line => Assert.Equal(Appealability.NotAppealable, line.Findings.Single().Appealability));
        Assert.Equal(7, Assert.IsType<UnitLimitEvidence>(verdict.OnlyFinding(1).Evidence).CountedUnits);
    }

    [Fact]
    public void M05_51_units_over_50_are_denied_and_appealable_with_records()
    {
        var verdict = TestClaims.Practitioner().Line("Q9980", 51).JudgedBy(TestEditions.Practitioner().Limit("Q9980", 50, 3));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
        Assert.Equal(Appealability.AppealableWithRecords, verdict.OnlyFinding(1).Appealability);
    }

    [Fact]
    public void M10_a_code_without_a_row_is_not_evaluated_and_not_payable()
    {
        var verdict = TestClaims.Supplier().Line("E0601").JudgedBy(TestEditions.Supplier().NoLimit("E0601"));

        Assert.Equal(Disposition.NotEvaluated, verdict.DispositionOf(1));
        Assert.Equal(NotEvaluatedReason.NoRow, verdict.OnlyFinding(1).NotEvaluatedReason);
    }

    [Fact]
    public void M11a_251_units_on_a_Medicaid_line_exceed_250()
    {
        var verdict = TestClaims.Medicaid().Line("A0425", 251).JudgedBy(TestEditions.Medicaid().Limit("A0425", 250, 0));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
    }

    [Fact]
    public void M11b_200_units_on_each_of_two_Medicaid_lines_pass_because_each_line_is_judged_by_itself()
    {
        var verdict = TestClaims.Medicaid().Line("A0425", 200, "RH").Line("A0425", 200, "HR")
            .JudgedBy(TestEditions.Medicaid().Limit("A0425", 250, 0));

        Assert.Equal([Disposition.Payable, Disposition.Payable], verdict.DispositionsByNumber());
    }

    [Theory]
    [InlineData(20, Disposition.Payable)]
    [InlineData(21, Disposition.Denied)]
    public void M12_20_units_pass_a_limit_of_20_and_21_do_not(double units, Disposition expected)
    {
        var verdict = TestClaims.Supplier().Line("A4218", units).JudgedBy(TestEditions.Supplier().Limit("A4218", 20, 3));

        Assert.Equal(expected, verdict.DispositionOf(1));
    }

    [Fact]
    public void M16_an_advance_beneficiary_notice_does_not_let_the_member_be_billed()
    {
        var verdict = TestClaims.Supplier().Line("A4218", 21, "GA").JudgedBy(TestEditions.Supplier().Limit("A4218", 20, 3));

        var finding = verdict.OnlyFinding(1);
        Assert.Equal(GroupCode.ContractualObligation, finding.Adjustment.Group);
        Assert.False(finding.MemberMayBeBilled);
        Assert.Contains(finding.Remedies, remedy => remedy.Condition == RemedyCondition.Never
            && remedy.Action.Contains("advance beneficiary notice", StringComparison.Ordinal));
    }
}
