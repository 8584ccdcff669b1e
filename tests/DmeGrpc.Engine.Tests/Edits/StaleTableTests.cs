using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Tables that are older than the services: what they lack may have been added since, and no claim passes for it.</summary>
public sealed class StaleTableTests
{
    private static readonly DateOnly EndOfThirdQuarter = new(2024, 9, 30);

    private static EditionSketch Pairs => TestEditions.Practitioner().Pair("11042", "97597", 0).Codes("0001U", "0417U").CompleteThrough(TableKind.PairEdits, EndOfThirdQuarter);

    private static EditionSketch AddOns => TestEditions.Practitioner().AddOn("11045", 1, "11042").Codes("E0601", "97597").CompleteThrough(TableKind.AddOnCodes, EndOfThirdQuarter);

    private static EditionSketch List =>
        TestEditions.Supplier().Requires("E0193").Codes("E0601", "E0562", "G0151").CompleteThrough(TableKind.PriorAuthorizations, EndOfThirdQuarter);

    [Fact]
    public void A_pair_that_an_older_table_lacks_is_not_evaluated_once_for_the_claim()
    {
        var verdict = TestClaims.Practitioner().On(2024, 10, 1).Line("0417U").Line("0001U").Line("0001U", 2).JudgedBy(Pairs);

        Assert.All(verdict.Lines, line => Assert.Equal((Disposition.NotEvaluated, 0), (line.Disposition, line.Findings.Count)));
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((EditKind.NcciPtp, Outcome.NotEvaluated, NotEvaluatedReason.NoRowOnDate), (finding.Edit, finding.Outcome, finding.NotEvaluatedReason));
        Assert.Equal(
            "Whether there are pair edits among 0001U, 0417U on 2024-10-01 was not evaluated: the Medicare practitioner PTP table (2024Q3) lacks them and "
            + "knows no pair added after 2024-09-30.", finding.Message);
        Assert.Equal(
            Remedy.Always("Load an edition whose Medicare practitioner PTP table is of the quarter of 2024-10-01, or newer."), Assert.Single(finding.Remedies));
    }

    [Fact]
    public void A_pair_of_the_last_day_of_the_quarter_is_free_where_the_table_lacks_it() =>
        Assert.Empty(TestClaims.Practitioner().On(2024, 9, 30).Line("0417U").Line("0001U").JudgedBy(Pairs).Findings);

    [Fact]
    public void A_pair_that_an_older_table_has_is_judged_by_it()
    {
        var verdict = TestClaims.Practitioner().On(2026, 2, 2).Line("11042").Line("97597").JudgedBy(Pairs);

        Assert.Equal([Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
        Assert.Empty(verdict.Findings);
    }

    [Fact]
    public void Lines_that_no_pair_could_join_hear_nothing_of_an_older_table()
    {
        Assert.Empty(TestClaims.Practitioner().On(2026, 2, 2).Line("0417U").On(2026, 2, 3).Line("0001U").JudgedBy(Pairs).Findings);
        Assert.Empty(TestClaims.Practitioner().On(2026, 2, 2).Line("0417U").Line("0417U", 2).JudgedBy(Pairs).Findings);
    }

    [Fact]
    public void Days_of_a_span_that_the_table_is_too_old_for_are_named()
    {
        var verdict = TestClaims.Practitioner().On(2024, 9, 28).Line("0417U", days: 6).Line("0001U", days: 4).JudgedBy(Pairs);

        Assert.Contains("on 2024-10-01 was not evaluated", Assert.Single(verdict.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paid_line_of_another_claim_may_make_a_pair_that_an_older_table_lacks()
    {
        var member = new MemberSketch().Paid("0001U", day: new DateOnly(2026, 2, 2));

        Assert.Equal(EditKind.NcciPtp, Assert.Single(TestClaims.Practitioner().On(2026, 2, 2).Line("0417U").JudgedBy(Pairs, context: member.Context).Findings).Edit);
    }

    [Fact]
    public void A_part_that_may_have_the_pair_says_so_and_not_that_it_is_old()
    {
        var edition = TestEditions.Practitioner().Codes("0001U", "0417U").Partial(TableKind.PairEdits, "E").CompleteThrough(TableKind.PairEdits, EndOfThirdQuarter);

        var verdict = TestClaims.Practitioner().On(2026, 2, 2).Line("0417U").Line("0001U").JudgedBy(edition);

        Assert.Empty(verdict.Findings);
        Assert.Equal(NotEvaluatedReason.TablePartial, verdict.OnlyFinding(1).NotEvaluatedReason);
    }

    [Fact]
    public void A_CPT_code_that_an_older_add_on_table_lacks_is_not_evaluated_once_for_the_claim()
    {
        var verdict = TestClaims.Practitioner().On(2024, 10, 1).Line("97597").Line("11042").Line("11045").JudgedBy(AddOns);

        Assert.All(verdict.Lines, line => Assert.Empty(line.Findings));
        Assert.Equal(
            "Whether there are add-on codes among 11042, 97597 on 2024-10-01 was not evaluated: the Medicare add-on table (2024Q3) lacks them and knows no "
            + "add-on code added after 2024-09-30.", Assert.Single(verdict.Findings).Message);
        Assert.Empty(TestClaims.Practitioner().On(2024, 9, 30).Line("97597").Line("11042").Line("11045").JudgedBy(AddOns).Findings);
    }

    [Fact]
    public void Equipment_of_which_no_code_ever_was_an_add_on_hears_nothing_of_an_older_add_on_table() =>
        Assert.Empty(TestClaims.Practitioner().On(2026, 2, 2).Line("E0601").JudgedBy(AddOns).Findings);

    [Fact]
    public void An_item_that_an_older_list_lacks_is_not_evaluated_once_for_the_claim()
    {
        var verdict = TestClaims.Supplier().On(2024, 10, 1).Line("E0601").Line("E0562").Line("G0151").JudgedBy(List);

        Assert.All(verdict.Lines, line => Assert.Equal((Disposition.NotEvaluated, 0), (line.Disposition, line.Findings.Count)));
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((EditKind.PriorAuthorization, NotEvaluatedReason.NoRowOnDate), (finding.Edit, finding.NotEvaluatedReason));
        Assert.Equal(
            "Whether there are items that need prior authorization among E0562, E0601 on 2024-10-01 was not evaluated: the Required Prior Authorization List "
            + "(2024Q3) lacks them and knows no item added after 2024-09-30.", finding.Message);
        Assert.Empty(TestClaims.Supplier().On(2024, 9, 30).Line("E0601").Line("E0562").JudgedBy(List).Findings);
    }

    [Fact]
    public void An_item_that_an_older_list_has_needs_its_number_on_later_days_too() =>
        Assert.Equal("197", TestClaims.Supplier().On(2026, 2, 2).Line("E0193").JudgedBy(List).OnlyFinding(1).Adjustment.Carc);

    [Fact]
    public void A_flip_that_comes_from_the_age_of_a_table_names_the_table()
    {
        var claim = TestClaims.Practitioner().On(2024, 10, 1).Line("0417U").Line("0001U").Build();

        var flip = ClaimComparer.Compare(
            claim, new EditionComparison(Pairs.Build(), Pairs.CompleteThrough(TableKind.PairEdits, new DateOnly(2024, 12, 31)).Build()));

        Assert.All(flip!.Lines, line => Assert.Equal(
            TableKind.PairEdits, Assert.IsType<TableFlipReason>(Assert.Single(line.Reasons)).Table.Key.Kind));
    }
}
