using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Differences;

public sealed class EditionComparisonTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);
    private static readonly DateOnly End = new(2024, 6, 30);
    private static readonly DateOnly Later = new(2024, 7, 1);

    [Fact]
    public void A_pair_that_got_a_last_day_is_closed_and_its_successor_added()
    {
        var differences = Compare(
            [Pair(Start, null, 1, line: 10)],
            [Pair(Start, End, 1, line: 20), Pair(Later, null, 0, line: 21)]);

        Assert.Equal([DifferenceKind.Added, DifferenceKind.Closed], differences.Select(each => each.Kind));
        var closed = Assert.IsType<RowDifference<PairEdit>>(differences[1]);
        Assert.Equal("11042 / 97597", closed.Subject);
        Assert.Equal(new TableKey(TableKind.PairEdits, PayerProgram.Medicare, ServiceSetting.Practitioner), closed.Table);
        Assert.Equal([RowField.LastDay], closed.ChangedFields);
        Assert.Equal(("before.csv", 10, "after.csv", 20), (closed.Before!.Place.File, closed.Before.Place.Source.Line, closed.After!.Place.File, closed.After.Place.Source.Line));
        Assert.Equal((null, End), (closed.Before.Row.Window.Last, closed.After.Row.Window.Last));
        Assert.Null(differences[0].BeforePlace);
    }

    [Fact]
    public void A_pair_that_lost_its_last_day_is_reopened() =>
        Assert.Equal(DifferenceKind.Reopened, Assert.Single(Compare([Pair(Start, End, 1)], [Pair(Start, null, 1)])).Kind);

    [Fact]
    public void A_pair_that_only_one_edition_has_is_added_or_removed()
    {
        Assert.Equal(DifferenceKind.Added, Assert.Single(Compare([], [Pair(Start, null, 1)])).Kind);
        Assert.Equal(DifferenceKind.Removed, Assert.Single(Compare([Pair(Start, null, 1)], [])).Kind);
    }

    [Fact]
    public void Indicator_rationale_and_both_days_are_compared()
    {
        Assert.Equal([RowField.ModifierIndicator], ChangedFields(Pair(Start, null, 0), Pair(Start, null, 1)));
        Assert.Equal([RowField.Rationale], ChangedFields(Pair(Start, null, 1), Pair(Start, null, 1) with { Rationale = "Another" }));
        Assert.Equal([RowField.FirstDay], ChangedFields(Pair(Start, null, 1), Pair(Start.AddDays(1), null, 1)));
        Assert.Equal([RowField.LastDay], ChangedFields(Pair(Start, End, 1), Pair(Start, End.AddDays(1), 1)));
    }

    [Fact]
    public void A_pair_deleted_back_to_its_first_day_is_closed_with_another_indicator()
    {
        var difference = Assert.Single(Compare([Pair(Start, null, 1)], [Pair(Start, Start, 9)]));

        Assert.Equal(DifferenceKind.Closed, difference.Kind);
        Assert.Equal([RowField.LastDay, RowField.ModifierIndicator], difference.ChangedFields);
    }

    [Fact]
    public void Windows_without_a_common_day_are_different_rows() =>
        Assert.Equal([DifferenceKind.Added, DifferenceKind.Removed], Compare([Pair(Start, End, 1)], [Pair(Later, null, 1)]).Select(each => each.Kind));

    [Fact]
    public void Where_a_row_stands_in_its_file_is_no_difference() => Assert.Empty(Compare([Pair(Start, null, 1, line: 3)], [Pair(Start, null, 1, line: 99)]));

    [Fact]
    public void Limits_are_compared_by_value_indicator_rationale_and_days()
    {
        var row = new UnitLimit(ProcedureCode.Parse("E0601"), 1, AdjudicationIndicator.DateOfServicePolicy, "Nature of Equipment", new EffectiveWindow(Start), default);

        RowField[] Changed(UnitLimit after) => [.. Assert.Single(new EditionComparison(
            Builder().WithUnitLimits(Info(TableKind.UnitLimits), [row]).Build(), Builder().WithUnitLimits(Info(TableKind.UnitLimits), [after]).Build()).Rows()).ChangedFields];

        Assert.Equal([RowField.UnitLimit], Changed(row with { Limit = 2 }));
        Assert.Equal([RowField.AdjudicationIndicator], Changed(row with { Indicator = AdjudicationIndicator.None }));
        Assert.Equal([RowField.Rationale], Changed(row with { Rationale = "CMS Policy" }));
        Assert.Equal([RowField.FirstDay, RowField.LastDay], Changed(row with { Window = new EffectiveWindow(End, Later) }));
    }

    [Fact]
    public void Codes_modifiers_integral_items_and_add_on_codes_are_compared_too()
    {
        var code = new CodeRecord(ProcedureCode.Parse("E0601"), "CPAP device", new EffectiveWindow(Start), PaymentCategory.CappedRental, BenefitFamily.DurableEquipment, default);
        var modifier = new ModifierRecord(Modifier.Parse("RR"), "rental", new EffectiveWindow(Start), default);
        var part = new IntegralPair(ProcedureCode.Parse("E0250"), ProcedureCode.Parse("E0271"), new EffectiveWindow(Start), PairSource.PolicyArticle, default);
        var addOn = new AddOnEdit(ProcedureCode.Parse("11045"), ProcedureCode.Parse("11042"), AddOnType.CompleteList, new EffectiveWindow(Start), default);
        Edition Build(CodeRecord c, ModifierRecord m, IntegralPair i, AddOnEdit a) => Builder().WithCodes(Info(TableKind.Codes), [c])
            .WithModifiers(Info(TableKind.Modifiers), [m]).WithIntegralPairs(Info(TableKind.IntegralPairs), [i]).WithAddOns(Info(TableKind.AddOnCodes), [a]).Build();

        var differences = new EditionComparison(Build(code, modifier, part, addOn), Build(
            code with { ShortName = "CPAP", Category = PaymentCategory.Inexpensive, Family = BenefitFamily.Unknown }, modifier with { ShortName = "rented" },
            part with { Origin = PairSource.CodeDescriptor }, addOn with { Type = AddOnType.PartialList })).Rows().ToList();

        Assert.Equal(["E0601", "RR", "E0250 / E0271", "11045 / 11042"], differences.Select(each => each.Subject));
        Assert.Equal(
            [RowField.ShortName, RowField.PaymentCategory, RowField.BenefitFamily, RowField.ShortName, RowField.PairSource, RowField.AddOnType],
            differences.SelectMany(each => each.ChangedFields));
        Assert.Equal([new FieldValue(RowField.AddOnType, "1", "3")], differences[3].Values.Where(value => value.Differs));
    }

    [Fact]
    public void A_table_that_only_one_edition_has_is_added_row_by_row()
    {
        var comparison = new EditionComparison(Builder().Build(), Edition("after.csv", [Pair(Start, null, 1), Pair(Start, null, 1) with { ColumnTwo = ProcedureCode.Parse("E0601") }]));

        var table = Assert.Single(comparison.Tables);
        Assert.True(table.IsInOneOnly);
        Assert.Equal(2, comparison.Rows().Count());
        Assert.Equal(2, Assert.Single(comparison.Summarize()).Counts.Added);
    }

    [Fact]
    public void Rows_come_one_by_one_so_that_the_first_needs_no_look_at_the_last()
    {
        var many = Enumerable.Range(0, 200_000).Select(i => Pair(Start, null, 1) with { ColumnTwo = ProcedureCode.FromOrdinal(i % 50_000), ColumnOne = ProcedureCode.FromOrdinal(100_000 + (i / 50_000)) });
        var comparison = new EditionComparison(Edition("before.csv", []), Edition("after.csv", [.. many]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        _ = comparison.Rows().First();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Many_rows_of_one_pair_are_matched_in_one_pass()
    {
        PairEdit[] Rows(int shift) => [.. Enumerable.Range(0, 50_000).Select(i => Pair(Start.AddDays(3 * i + shift), Start.AddDays((3 * i) + 1 + shift), 1))];

        Assert.Equal(50_000, Compare(Rows(0), Rows(1)).Count(each => each.Kind == DifferenceKind.Changed));
    }

    private static IEnumerable<RowField> ChangedFields(PairEdit before, PairEdit after) => Assert.Single(Compare([before], [after])).ChangedFields;

    [Fact]
    public void A_comparison_can_be_stopped_within_a_table_that_is_alike()
    {
        var editions = new EditionComparison(Edition("a", [Pair(Start, null, 1)]), Edition("b", [Pair(Start, null, 1)]));
        Action stop = () => throw new OperationCanceledException();

        Assert.Throws<OperationCanceledException>(() => editions.Rows(atEachKey: stop).ToList());
        Assert.Throws<OperationCanceledException>(() => editions.Summarize(atEachKey: stop));
    }

    private static List<RowDifference> Compare(PairEdit[] before, PairEdit[] after) =>
        [.. new EditionComparison(Edition("before.csv", before), Edition("after.csv", after)).Rows()];

    private static Edition Edition(string file, PairEdit[] rows) => Builder().WithPairEdits(Info(TableKind.PairEdits, file), rows).Build();

    private static EditionBuilder Builder() => new() { Id = "made", Kind = EditionKind.Synthetic };

    private static TableInfo Info(TableKind kind, string file = "rows.csv") =>
        new(kind, PayerProgram.Medicare, ServiceSetting.Practitioner, "2024Q3", TableCoverage.Complete, [file]);

    private static PairEdit Pair(DateOnly first, DateOnly? last, int indicator, int line = 0) => new(
        ProcedureCode.Parse("11042"), ProcedureCode.Parse("97597"), new EffectiveWindow(first, last), (ModifierIndicator)indicator, "Misuse", new SourceRow(0, line));
}
