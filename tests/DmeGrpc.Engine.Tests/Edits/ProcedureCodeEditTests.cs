using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

public sealed class ProcedureCodeEditTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2023, 12, 31);
    private static readonly DateOnly EndOfThirdQuarter = new(2024, 9, 30);

    private static EditionSketch ListOfThirdQuarter =>
        TestEditions.Supplier().Codes("E9999").WithoutRecord("E9999").CompleteThrough(TableKind.Codes, EndOfThirdQuarter);

    [Theory]
    [InlineData("2019-12-31", Disposition.Denied)]
    [InlineData("2020-01-01", Disposition.Payable)]
    [InlineData("2023-12-31", Disposition.Payable)]
    [InlineData("2024-01-01", Disposition.Denied)]
    public void A_code_is_valid_from_its_first_to_its_last_day(string day, Disposition expected)
    {
        var date = DateOnly.Parse(day);

        var verdict = TestClaims.Supplier().On(date.Year, date.Month, date.Day).Line("K0001")
            .JudgedBy(TestEditions.Supplier().Code("K0001", First, Last));

        Assert.Equal(expected, verdict.DispositionOf(1));
    }

    [Fact]
    public void A_span_past_the_last_day_is_denied_with_CO_181()
    {
        var verdict = TestClaims.Supplier().On(2023, 12, 30).Line("K0001", days: 3).JudgedBy(TestEditions.Supplier().Code("K0001", First, Last));

        var finding = verdict.OnlyFinding(1);
        Assert.Equal(EditKind.ProcedureCode, finding.Edit);
        Assert.Equal("K0001 is valid 2020-01-01 to 2023-12-31, not on every day of 2023-12-30 to 2024-01-01.", finding.Message);
        Assert.Equal(GroupCode.ContractualObligation, finding.Adjustment.Group);
        Assert.Equal("181", finding.Adjustment.Carc);
        Assert.Equal(["N56", "M84"], finding.Adjustment.Rarcs);
        Assert.Equal(Appealability.CorrectAndResubmit, finding.Appealability);
    }

    [Fact]
    public void A_discontinued_code_stays_valid_for_its_days_however_late_the_claim_is_received()
    {
        var verdict = TestClaims.Supplier().On(2023, 12, 31).Line("K0001").With(claim => claim with { ReceivedDate = new DateOnly(2026, 12, 31) })
            .JudgedBy(TestEditions.Supplier().Code("K0001", First, Last));

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
    }

    [Fact]
    public void A_span_over_two_periods_that_adjoin_is_valid()
    {
        var edition = TestEditions.Supplier().Code("K0001", First, Last).Code("K0001", Last.AddDays(1));

        Assert.Equal(Disposition.Payable, TestClaims.Supplier().On(2023, 12, 30).Line("K0001", days: 5).JudgedBy(edition).DispositionOf(1));
    }

    [Fact]
    public void A_span_over_the_gap_between_two_periods_is_not_valid()
    {
        var edition = TestEditions.Supplier().Code("K0001", First, Last).Code("K0001", Last.AddDays(2));

        Assert.Equal(Disposition.Denied, TestClaims.Supplier().On(2023, 12, 30).Line("K0001", days: 5).JudgedBy(edition).DispositionOf(1));
    }

    [Fact]
    public void A_code_that_a_complete_list_lacks_is_invalid()
    {
        var finding = TestClaims.Supplier().Line("E9999").JudgedBy(TestEditions.Supplier().Codes("E9999").WithoutRecord("E9999")).OnlyFinding(1);

        Assert.Equal(Outcome.Deny, finding.Outcome);
        Assert.Equal("E9999 is not a code of the list in force.", finding.Message);
    }

    [Fact]
    public void A_code_that_the_covered_part_of_a_list_lacks_is_invalid()
    {
        var edition = TestEditions.Supplier().Codes("E9999").WithoutRecord("E9999").Partial(TableKind.Codes, "E");

        Assert.Equal(Disposition.Denied, TestClaims.Supplier().Line("E9999").JudgedBy(edition).DispositionOf(1));
    }

    [Fact]
    public void A_HCPCS_code_that_a_partial_list_lacks_is_not_evaluated()
    {
        var edition = TestEditions.Supplier().Codes("A9999").WithoutRecord("A9999").Partial(TableKind.Codes, "E");

        var finding = TestClaims.Supplier().Line("A9999").JudgedBy(edition).OnlyFinding(1);

        Assert.Equal(Outcome.NotEvaluated, finding.Outcome);
        Assert.Equal(NotEvaluatedReason.TablePartial, finding.NotEvaluatedReason);
    }

    [Theory]
    [InlineData("2019-09-30", Outcome.Deny)]
    [InlineData("2024-09-30", Outcome.Deny)]
    [InlineData("2024-10-01", Outcome.NotEvaluated)]
    [InlineData("2026-01-01", Outcome.NotEvaluated)]
    public void A_code_that_a_whole_list_lacks_is_invalid_as_long_as_the_list_speaks_and_not_evaluated_later(string day, Outcome expected)
    {
        var date = DateOnly.Parse(day);

        var finding = TestClaims.Supplier().On(date.Year, date.Month, date.Day).Line("E9999").JudgedBy(ListOfThirdQuarter).OnlyFinding(1);

        Assert.Equal(expected, finding.Outcome);
    }

    [Fact]
    public void What_an_old_list_does_not_say_is_told_with_its_release_and_what_cures_it()
    {
        var finding = TestClaims.Supplier().On(2024, 10, 1).Line("E9999").JudgedBy(ListOfThirdQuarter).OnlyFinding(1);

        Assert.Equal(NotEvaluatedReason.NoRowOnDate, finding.NotEvaluatedReason);
        Assert.Equal(
            "The validity of E9999 was not evaluated: the list of 2024Q3 lacks it and knows no code added after 2024-09-30, and the service is of 2024-10-01.", finding.Message);
        Assert.Equal(Remedy.Always("Load an edition whose list of codes is of the quarter of 2024-10-01, or newer."), Assert.Single(finding.Remedies));
    }

    [Fact]
    public void A_span_that_begins_while_the_list_speaks_is_invalid()
    {
        var verdict = TestClaims.Supplier().On(2024, 9, 30).Line("E9999", days: 2).JudgedBy(ListOfThirdQuarter);

        Assert.Equal(Outcome.Deny, verdict.OnlyFinding(1).Outcome);
    }

    [Fact]
    public void A_code_that_an_old_list_has_is_judged_by_its_dates()
    {
        var edition = TestEditions.Supplier().Code("E0601", First).Code("E0562", First, Last).CompleteThrough(TableKind.Codes, EndOfThirdQuarter);

        var verdict = TestClaims.Supplier().On(2026, 1, 1).Line("E0601").Line("E0562").JudgedBy(edition);

        Assert.Equal([Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [Theory]
    [InlineData("64450")]
    [InlineData("0469T")]
    [InlineData("1111F")]
    [InlineData("0002M")]
    [InlineData("0001U")]
    public void A_code_of_CPT_shape_is_not_evaluated_when_no_CPT_list_is_loaded(string code)
    {
        var edition = TestEditions.Practitioner().Codes(code).WithoutRecord(code).Partial(TableKind.Codes, "ABCDEGHJKLMPQRSTUV");

        var verdict = TestClaims.Practitioner().Line(code).JudgedBy(edition);

        Assert.Equal(Disposition.NotEvaluated, verdict.DispositionOf(1));
        Assert.Equal(NotEvaluatedReason.TableNotLoaded, verdict.OnlyFinding(1).NotEvaluatedReason);
        Assert.Equal($"The validity of {code} was not evaluated: no CPT list is loaded.", verdict.OnlyFinding(1).Message);
    }

    [Fact]
    public void NCCI_edits_of_a_code_of_CPT_shape_run_although_no_CPT_list_is_loaded()
    {
        var edition = TestEditions.Practitioner().Pair("12002", "64450", 0).Limit("12002", 1, 2)
            .WithoutRecord("12002", "64450").Partial(TableKind.Codes, "E");

        var verdict = TestClaims.Practitioner().Line("12002").Line("64450").JudgedBy(edition);

        Assert.Equal([Disposition.NotEvaluated, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.Equal([EditKind.NcciPtp, EditKind.ProcedureCode], verdict.Line(2).Findings.Select(finding => finding.Edit));
        Assert.Equal(Disposition.Denied, TestClaims.Practitioner().Line("12002", 2).JudgedBy(edition).DispositionOf(1));
    }

    [Fact]
    public void Without_any_list_no_code_is_evaluated()
    {
        var finding = TestClaims.Supplier().Line("E0601").JudgedBy(TestEditions.Supplier().Codes("E0601").Without(TableKind.Codes)).OnlyFinding(1);

        Assert.Equal(NotEvaluatedReason.TableNotLoaded, finding.NotEvaluatedReason);
        Assert.Equal("The validity of E0601 was not evaluated: no list of codes is loaded.", finding.Message);
    }
}
