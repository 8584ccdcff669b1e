using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class UnitLimitEditTests
{
    private const Disposition Paid = Disposition.Payable;
    private const Disposition Denied = Disposition.Denied;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_limit_of_the_line_judges_each_line_by_itself(int indicator)
    {
        var verdict = TestClaims.Supplier().Line("B4034", 1, "KX").Line("B4034").Line("B4034", 2)
            .JudgedBy(TestEditions.Supplier().Limit("B4034", 1, indicator));

        Assert.Equal([Paid, Paid, Denied], verdict.DispositionsByNumber());
        Assert.Equal([3], Assert.IsType<UnitLimitEvidence>(verdict.OnlyFinding(3).Evidence).CountedLineNumbers);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_limit_of_the_day_sums_all_lines_of_the_code_on_the_day(int indicator)
    {
        var verdict = TestClaims.Supplier().Line("E0601", 1, "RT").Line("E0601", 1, "LT").On(2024, 8, 16).Line("E0601")
            .JudgedBy(TestEditions.Supplier().Limit("E0601", 1, indicator));

        Assert.Equal([Denied, Denied, Paid], verdict.DispositionsByNumber());
        var evidence = Assert.IsType<UnitLimitEvidence>(verdict.OnlyFinding(2).Evidence);
        Assert.Equal([1, 2], evidence.CountedLineNumbers);
        Assert.Equal(2, evidence.CountedUnits);
    }

    [Fact]
    public void Modifiers_do_not_lift_a_limit_of_the_day() => Assert.Equal(
        [Denied, Denied],
        TestClaims.Supplier().Line("E0601", 1, "59").Line("E0601", 1, "76").JudgedBy(TestEditions.Supplier().Limit("E0601", 1, 3)).DispositionsByNumber());

    [Theory]
    [InlineData(0, Appealability.Appealable)]
    [InlineData(1, Appealability.Appealable)]
    [InlineData(2, Appealability.NotAppealable)]
    [InlineData(3, Appealability.AppealableWithRecords)]
    public void Who_may_override_a_denial_depends_on_the_indicator(int indicator, Appealability expected)
    {
        var finding = TestClaims.Supplier().Line("E0601", 2).JudgedBy(TestEditions.Supplier().Limit("E0601", 1, indicator)).OnlyFinding(1);

        Assert.Equal(expected, finding.Appealability);
    }

    [Fact]
    public void A_denial_says_everything_that_stands_in_the_row_and_was_counted()
    {
        var finding = TestClaims.Supplier().Line("E0601", 2).Line("E0601", 3).JudgedBy(TestEditions.Supplier().Limit("E0601", 4, 3)).OnlyFinding(1);

        Assert.Equal("5 units of E0601 on 2024-08-15 exceed the limit of 4 (indicator 3); all units of lines 1, 2 are denied.", finding.Message);
        Assert.Equal(GroupCode.ContractualObligation, finding.Adjustment.Group);
        Assert.Equal("151", finding.Adjustment.Carc);
        Assert.Equal(["N362"], finding.Adjustment.Rarcs);
        var evidence = Assert.IsType<UnitLimitEvidence>(finding.Evidence);
        Assert.Equal(("E0601", 4, AdjudicationIndicator.DateOfServiceClinical), ($"{evidence.Code}", evidence.Limit, evidence.Indicator));
        Assert.Equal("a reason", evidence.Rationale);
        Assert.Equal(TestClaims.Day, evidence.ServiceDate);
        Assert.Equal(2, evidence.UnitsPerDayRaw);
        Assert.Equal("UnitLimits.csv", evidence.Row!.Value.File);
    }

    [Fact]
    public void A_Medicaid_denial_speaks_of_the_line() => Assert.Equal(
        "251 units of A0425 on 2024-08-15 exceed the limit of 250 a line; all units of line 1 are denied.",
        TestClaims.Medicaid().Line("A0425", 251).JudgedBy(TestEditions.Medicaid().Limit("A0425", 250, 0)).OnlyFinding(1).Message);

    [Theory]
    [InlineData(1, RemedyCondition.OnlyIfDocumented, "further lines of E0601")]
    [InlineData(2, RemedyCondition.Never, "Do not split the units")]
    [InlineData(3, RemedyCondition.OnlyIfDocumented, "Appeal with medical records")]
    public void Remedies_depend_on_the_indicator(int indicator, RemedyCondition condition, string words)
    {
        var remedies = TestClaims.Supplier().Line("E0601", 2).JudgedBy(TestEditions.Supplier().Limit("E0601", 1, indicator)).OnlyFinding(1).Remedies;

        Assert.Equal(3, remedies.Count);
        Assert.Equal(RemedyCondition.AlwaysAllowed, remedies[0].Condition);
        Assert.Equal(condition, remedies[1].Condition);
        Assert.Contains(words, remedies[1].Action, StringComparison.Ordinal);
        Assert.Equal(RemedyCondition.Never, remedies[2].Condition);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_limit_of_0_means_not_payable(int indicator)
    {
        var edition = TestEditions.Supplier().Limit("A4206", 0, indicator).Build();

        Assert.Equal(Denied, TestClaims.Supplier().Line("A4206").JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Denied, TestClaims.Supplier().Line("A4206", 0.1).JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Denied, TestClaims.Supplier().Line("A4206", 1, days: 31).JudgedBy(edition).DispositionOf(1));
    }

    [Fact]
    public void Units_of_a_rejected_line_count()
    {
        var verdict = TestClaims.Supplier().Line("E0601").Line("E0601", 1, "KX GA").JudgedBy(TestEditions.Supplier().Limit("E0601", 1, 3));

        Assert.Equal([Denied, Disposition.Rejected], verdict.DispositionsByNumber());
        Assert.Equal([EditKind.Modifier, EditKind.NcciMue], verdict.Line(2).Findings.Select(finding => finding.Edit));
    }

    [Fact]
    public void A_line_whose_units_cannot_be_read_is_not_counted()
    {
        var verdict = TestClaims.Supplier().Line("E0601").Line("E0601", double.NaN).JudgedBy(TestEditions.Supplier().Limit("E0601", 1, 3));

        Assert.Equal([Paid, Disposition.Rejected], verdict.DispositionsByNumber());
    }

    [Fact]
    public void Fractions_of_a_unit_on_a_single_day_are_not_rounded_away()
    {
        var edition = TestEditions.Supplier().Limit("E0601", 1, 3).Build();

        Assert.Equal(Denied, TestClaims.Supplier().Line("E0601", 1.001).JudgedBy(edition).DispositionOf(1));
        Assert.Equal([Paid, Paid], TestClaims.Supplier().Line("E0601", 0.75).Line("E0601", 0.25).JudgedBy(edition).DispositionsByNumber());
    }

    [Fact]
    public void A_limit_applies_on_the_days_of_its_window()
    {
        var edition = TestEditions.Supplier().Limit("E0601", 2, 3, DateOnly.MinValue, new DateOnly(2024, 6, 30)).Limit("E0601", 1, 3, new DateOnly(2024, 7, 1));

        Assert.Equal(Paid, TestClaims.Supplier().On(2024, 6, 30).Line("E0601", 2).JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Denied, TestClaims.Supplier().On(2024, 7, 1).Line("E0601", 2).JudgedBy(edition).DispositionOf(1));
    }

    [Fact]
    public void Each_setting_has_its_own_table()
    {
        var edition = TestEditions.Supplier().Limit("E0601", 1, 3).Build();

        var verdict = TestClaims.Practitioner().Line("E0601", 5).JudgedBy(edition);

        Assert.Equal(NotEvaluatedReason.TableNotLoaded, verdict.FindingOf(1, EditKind.NcciMue).NotEvaluatedReason);
        Assert.Equal(
            "The unit limit of E0601 was not evaluated: no Medicare MUE table for this setting is loaded.",
            verdict.FindingOf(1, EditKind.NcciMue).Message);
    }

    [Fact]
    public void A_code_outside_a_partial_table_is_not_evaluated()
    {
        var edition = TestEditions.Supplier().NoLimit("A4206", "E0601").Partial(TableKind.UnitLimits, "E");

        Assert.Equal(NotEvaluatedReason.TablePartial, TestClaims.Supplier().Line("A4206").JudgedBy(edition).OnlyFinding(1).NotEvaluatedReason);
        Assert.Equal(NotEvaluatedReason.NoRow, TestClaims.Supplier().Line("E0601").JudgedBy(edition).OnlyFinding(1).NotEvaluatedReason);
    }

    [Fact]
    public void A_day_without_a_row_is_not_evaluated()
    {
        var edition = TestEditions.Supplier().Limit("E0601", 1, 3, new DateOnly(2024, 8, 16)).Build();

        var finding = TestClaims.Supplier().Line("E0601").JudgedBy(edition).OnlyFinding(1);

        Assert.Equal(NotEvaluatedReason.NoRowOnDate, finding.NotEvaluatedReason);
        Assert.Equal("The unit limit of E0601 was not evaluated: the edition holds no value for every day of 2024-08-15.", finding.Message);
        Assert.Equal(
            [Outcome.Deny, Outcome.NotEvaluated],
            TestClaims.Supplier().Line("E0601", 4, days: 2).JudgedBy(edition).Line(1).Findings.Select(found => found.Outcome));
    }
}
