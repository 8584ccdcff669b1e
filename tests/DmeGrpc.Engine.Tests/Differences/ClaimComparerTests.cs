using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Differences;

public sealed class ClaimComparerTests
{
    private static readonly DateOnly End = new(2024, 6, 30);

    private static EditionSketch SupplierSketch => new(PayerProgram.Medicare, ServiceSetting.DmeSupplier);

    private static EditionSketch Sketch => new EditionSketch(PayerProgram.Medicare, ServiceSetting.Practitioner).Codes("11042", "97597", "11045", "99213");

    [Fact]
    public void A_pair_that_was_closed_before_the_day_of_service_makes_its_column_two_payable()
    {
        var flip = Flip(Sketch.Pair("11042", "97597"), Sketch.Pair("11042", "97597", last: End), TestClaims.Practitioner().Line("11042").Line("97597"));

        var line = Assert.Single(flip.Lines);
        Assert.Equal((2, Disposition.Denied, Disposition.Payable), (line.Line.LineNumber, line.Before.Disposition, line.After.Disposition));
        var difference = Row(Assert.Single(line.Reasons));
        Assert.Equal((DifferenceKind.Closed, "11042 / 97597", TableKind.PairEdits), (difference.Kind, difference.Subject, difference.Table.Kind));
        Assert.Equal(("PairEdits.csv", 7), (difference.BeforePlace!.Value.File, difference.BeforePlace.Value.Source.Line));
    }

    [Fact]
    public void A_pair_that_was_turned_round_denies_the_other_line()
    {
        var flip = Flip(Sketch.Pair("11042", "97597"), Sketch.Pair("97597", "11042"), TestClaims.Practitioner().Line("11042").Line("97597"));

        Assert.Equal([Disposition.Denied, Disposition.Payable], flip.Lines.Select(line => line.After.Disposition));
        Assert.All(flip.Lines, line => Assert.Equal(
            [DifferenceKind.Removed, DifferenceKind.Added], line.Reasons.Select(reason => Row(reason).Kind)));
    }

    [Fact]
    public void A_pair_that_modifiers_may_lift_now_says_so_in_its_reason()
    {
        var flip = Flip(
            Sketch.Pair("11042", "97597", indicator: 0), Sketch.Pair("11042", "97597", indicator: 1),
            TestClaims.Practitioner().Line("11042").Line("97597", modifiers: "59"));

        Assert.Equal([RowField.ModifierIndicator], Row(Assert.Single(Assert.Single(flip.Lines).Reasons)).ChangedFields);
    }

    [Fact]
    public void A_lower_limit_denies_the_line()
    {
        var flip = Flip(Sketch.Limit("11042", 3, 2), Sketch.Limit("11042", 1, 2), TestClaims.Practitioner().Line("11042", units: 2));

        var line = Assert.Single(flip.Lines);
        Assert.Equal((Disposition.Payable, Disposition.Denied), (line.Before.Disposition, line.After.Disposition));
        Assert.Equal((DifferenceKind.Changed, TableKind.UnitLimits), (Row(line.Reasons[0]).Kind, Row(line.Reasons[0]).Table.Kind));
        Assert.Equal([new FieldValue(RowField.UnitLimit, "3", "1")], Row(Assert.Single(line.Reasons)).Values.Where(value => value.Differs));
    }

    [Fact]
    public void Other_units_left_payable_are_a_flip_too()
    {
        var policy = new EditPolicy { ExcessUnits = ExcessUnitRule.CutBack };

        var flip = ClaimComparer.Compare(
            TestClaims.Practitioner().Line("11042", units: 9).Build(),
            new EditionComparison(Sketch.Limit("11042", 3, 2).Build(), Sketch.Limit("11042", 2, 2).Build()), policy);

        var line = Assert.Single(flip!.Lines);
        Assert.Equal((3m, 2m), (line.Before.PayableUnits, line.After.PayableUnits));
        Assert.Equal("11042", Row(Assert.Single(line.Reasons)).Subject);
    }

    [Fact]
    public void A_limit_that_denies_as_before_is_no_flip() => Assert.Null(Compare(
        Sketch.Limit("11042", 3, 2), Sketch.Limit("11042", 2, 2), TestClaims.Practitioner().Line("11042", units: 9)));

    [Fact]
    public void A_limit_with_another_indicator_denies_with_another_right_of_appeal()
    {
        var line = Assert.Single(Flip(Sketch.Limit("11042", 3, 2), Sketch.Limit("11042", 3, 3), TestClaims.Practitioner().Line("11042", units: 9)).Lines);

        Assert.Equal((Disposition.Denied, Disposition.Denied), (line.Before.Disposition, line.After.Disposition));
        Assert.Equal([RowField.AdjudicationIndicator], Row(Assert.Single(line.Reasons)).ChangedFields);
    }

    [Fact]
    public void A_code_that_was_ended_denies_the_line()
    {
        var flip = Flip(Sketch.Code("E0601", new(2020, 1, 1)), Sketch.Code("E0601", new(2020, 1, 1), End), TestClaims.Practitioner().Line("E0601"));

        var line = Assert.Single(flip.Lines);
        Assert.Equal(Disposition.Denied, line.After.Disposition);
        Assert.Equal((DifferenceKind.Closed, TableKind.Codes, "E0601"), (Row(line.Reasons[0]).Kind, Row(line.Reasons[0]).Table.Kind, Row(line.Reasons[0]).Subject));
    }

    [Fact]
    public void A_modifier_that_was_ended_denies_the_line()
    {
        var flip = Flip(
            Sketch.Modifiers(("59", EffectiveWindow.Always)), Sketch.Modifiers(("59", new EffectiveWindow(new(2000, 1, 1), End))),
            TestClaims.Practitioner().Line("11042", modifiers: "59"));

        Assert.Equal((DifferenceKind.Closed, "59"), (Row(Assert.Single(Assert.Single(flip.Lines).Reasons)).Kind, Row(flip.Lines[0].Reasons[0]).Subject));
    }

    [Fact]
    public void A_primary_taken_off_the_list_denies_the_add_on_code()
    {
        var flip = Flip(
            Sketch.AddOn("11045", 1, "11042", "99213", "97597"), Sketch.AddOn("11045", 1, "97597"), TestClaims.Practitioner().Line("11042").Line("11045"));

        var line = Assert.Single(flip.Lines);
        Assert.Equal((2, Disposition.Payable, Disposition.Denied), (line.Line.LineNumber, line.Before.Disposition, line.After.Disposition));
        Assert.Equal((DifferenceKind.Removed, "11045 / 11042"), (Row(Assert.Single(line.Reasons)).Kind, Row(line.Reasons[0]).Subject));
    }

    [Fact]
    public void An_add_on_code_whose_primary_flips_names_the_line_of_the_primary()
    {
        var flip = Flip(
            Sketch.AddOn("11045", 1, "11042").Limit("11042", 3, 2), Sketch.AddOn("11045", 1, "11042").Limit("11042", 1, 2),
            TestClaims.Practitioner().Line("11042", units: 2).Line("11045"));

        Assert.Equal([Disposition.Denied, Disposition.Denied], flip.Lines.Select(line => line.After.Disposition));
        Assert.IsType<RowFlipReason>(Assert.Single(flip.Lines[0].Reasons));
        Assert.Equal(new LineFlipReason(1), Assert.Single(flip.Lines[1].Reasons));
    }

    [Fact]
    public void An_integral_item_that_is_no_longer_one_is_payable()
    {
        var sketch = new EditionSketch(PayerProgram.Medicare, ServiceSetting.DmeSupplier);

        var flip = Flip(
            sketch.Includes("E0250", "E0271"), new EditionSketch(PayerProgram.Medicare, ServiceSetting.DmeSupplier).Codes("E0250", "E0271"),
            TestClaims.Supplier().Line("E0250", modifiers: "RR").Line("E0271", modifiers: "RR"));

        Assert.Equal((DifferenceKind.Removed, TableKind.IntegralPairs),
            (Row(Assert.Single(Assert.Single(flip.Lines).Reasons)).Kind, Row(flip.Lines[0].Reasons[0]).Table.Kind));
    }

    [Fact]
    public void An_item_that_came_to_need_prior_authorization_names_the_row_of_the_list()
    {
        var flip = Flip(
            SupplierSketch.Codes("E0651"), SupplierSketch.Requires("E0651", first: new(2024, 7, 1)), TestClaims.Supplier().Line("E0651", modifiers: "NU"));

        var line = Assert.Single(flip.Lines);
        Assert.Equal((Disposition.Payable, Disposition.Denied), (line.Before.Disposition, line.After.Disposition));
        Assert.Equal(
            (DifferenceKind.Added, TableKind.PriorAuthorizations, "E0651 phase 1"),
            (Row(Assert.Single(line.Reasons)).Kind, Row(line.Reasons[0]).Table.Kind, Row(line.Reasons[0]).Subject));
    }

    [Fact]
    public void A_number_on_the_claim_that_no_line_needs_any_more_names_the_row_that_went()
    {
        var claim = TestClaims.Supplier().Line("E0651", modifiers: "NU").With(each => each with { AuthorizationNumber = MemberSketch.Number });

        var line = Assert.Single(Flip(SupplierSketch.Requires("E0651"), SupplierSketch.Codes("E0651"), claim).Lines);

        Assert.Equal((Disposition.NotEvaluated, Disposition.Rejected), (line.Before.Disposition, line.After.Disposition));
        Assert.Equal((DifferenceKind.Removed, TableKind.PriorAuthorizations), (Row(Assert.Single(line.Reasons)).Kind, Row(line.Reasons[0]).Table.Kind));
    }

    [Fact]
    public void A_prior_authorization_list_that_is_no_longer_loaded_is_the_reason_that_nothing_was_evaluated()
    {
        var line = Assert.Single(Flip(
            SupplierSketch.Codes("E0651"), SupplierSketch.Codes("E0651").Without(TableKind.PriorAuthorizations), TestClaims.Supplier().Line("E0651", modifiers: "NU")).Lines);

        Assert.Equal(TableKind.PriorAuthorizations, Assert.IsType<TableFlipReason>(Assert.Single(line.Reasons)).Table.Key.Kind);
    }

    [Fact]
    public void A_table_that_is_no_longer_loaded_is_the_reason_that_nothing_was_evaluated()
    {
        var line = Assert.Single(Flip(Sketch, Sketch.Without(TableKind.UnitLimits), TestClaims.Practitioner().Line("11042")).Lines);

        Assert.Equal(Disposition.NotEvaluated, line.After.Disposition);
        Assert.Equal(TableKind.UnitLimits, Assert.IsType<TableFlipReason>(line.Reasons[0]).Table.Key.Kind);
    }

    [Fact]
    public void A_table_that_holds_less_is_the_reason_that_nothing_was_evaluated()
    {
        var line = Assert.Single(Flip(Sketch, Sketch.Partial(TableKind.AddOnCodes), TestClaims.Practitioner().Line("11042")).Lines);

        Assert.Equal(Disposition.NotEvaluated, line.After.Disposition);
        Assert.True(Assert.IsType<TableFlipReason>(Assert.Single(line.Reasons)).Table.HasOtherCoverage);
    }

    [Fact]
    public void Rows_of_other_days_are_no_reason_where_there_are_rows_of_the_line_s_own()
    {
        var flip = Flip(
            Sketch.Pair("11042", "97597", first: new(2024, 7, 1)).Pair("11042", "97597", first: new(2010, 1, 1), last: new(2010, 12, 31)),
            Sketch.Pair("11042", "97597", first: new(2010, 1, 1), last: new(2011, 12, 31)),
            TestClaims.Practitioner().Line("11042").Line("97597"));

        Assert.Equal(DifferenceKind.Removed, Row(Assert.Single(Assert.Single(flip.Lines).Reasons)).Kind);
    }

    [Fact]
    public void A_claim_that_both_judge_alike_has_no_flip()
    {
        Assert.Null(Compare(Sketch.Pair("11042", "97597"), Sketch.Pair("11042", "97597", first: new(2020, 1, 1)), TestClaims.Practitioner().Line("11042").Line("97597")));
        Assert.Null(Compare(Sketch, Sketch.Pair("11042", "97597"), TestClaims.Practitioner().With(claim => claim with { ClaimId = "EMPTY" })));
    }

    private static RowDifference Row(FlipReason reason) => Assert.IsType<RowFlipReason>(reason).Difference;

    private static ClaimFlip Flip(EditionSketch before, EditionSketch after, ClaimBuilder claim)
    {
        var flip = Compare(before, after, claim);
        Assert.NotNull(flip);
        return flip;
    }

    private static ClaimFlip? Compare(EditionSketch before, EditionSketch after, ClaimBuilder claim) =>
        ClaimComparer.Compare(claim.Build(), new EditionComparison(before.Build(), after.Build()));
}
