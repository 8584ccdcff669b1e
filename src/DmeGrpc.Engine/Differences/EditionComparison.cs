using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Differences;

/// <summary>
/// What two editions do not have alike. Tables are compared by kind, program and setting; their rows by the codes they are about, in one pass
/// over both that keeps nothing, however many rows there are. The order never depends on the order of rows in the sources. Safe for several
/// threads.
/// </summary>
public sealed class EditionComparison
{
    private static readonly PayerProgram[] Programs = Enum.GetValues<PayerProgram>();

    private static readonly (PayerProgram Program, ServiceSetting Setting)[] ProgramsAndSettings =
        [.. Programs.SelectMany(_ => Enum.GetValues<ServiceSetting>(), (program, setting) => (program, setting))];

    private readonly List<TableComparison> tables = [];

    /// <summary>Sets two editions side by side; nothing is compared yet.</summary>
    public EditionComparison(Edition before, Edition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (Before, After) = (before, after);
        Add(TableKind.Codes, RowShapes.Codes, null, null, edition => edition.Codes is { } table ? new(edition, table.Info, table.Rows) : null);
        Add(TableKind.Modifiers, RowShapes.Modifiers, null, null, edition => edition.Modifiers is { } table ? new(edition, table.Info, table.Rows) : null);
        foreach (var (program, setting) in ProgramsAndSettings)
        {
            Add(TableKind.PairEdits, RowShapes.PairEdits, program, setting,
                edition => edition.PairEdits(program, setting) is { } table ? new(edition, table.Info, table.Rows) : null);
        }

        foreach (var program in Programs)
        {
            Add(TableKind.IntegralPairs, RowShapes.IntegralPairs, program, null,
                edition => edition.IntegralPairs(program) is { } table ? new(edition, table.Info, table.Rows) : null);
        }

        foreach (var (program, setting) in ProgramsAndSettings)
        {
            Add(TableKind.UnitLimits, RowShapes.UnitLimits, program, setting,
                edition => edition.UnitLimits(program, setting) is { } table ? new(edition, table.Info, table.Rows) : null);
        }

        foreach (var program in Programs)
        {
            Add(TableKind.AddOnCodes, RowShapes.AddOns, program, null, edition => edition.AddOns(program) is { } table ? new(edition, table.Info, table.Rows) : null);
        }

        AddPayment();
    }

    /// <summary>The edition compared from.</summary>
    public Edition Before { get; }

    /// <summary>The edition compared to.</summary>
    public Edition After { get; }

    /// <summary>Every table that either edition has, in a fixed order.</summary>
    public IReadOnlyList<TableComparison> Tables => tables;

    /// <summary>Whether one edition has a table that the other lacks, or more of it, so that verdicts may differ even where no row does.</summary>
    public bool TablesDiffer => tables.Exists(table => table.IsInOneOnly || table.HasOtherCoverage);

    /// <summary>The differences, by table, codes and newest window, each found when it is asked for.</summary>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="from">Where to begin: nothing for the beginning, or <see cref="RowDifference.Next"/> of the last one that was taken.</param>
    /// <param name="atEachKey">Called for every code or pair, alike or not; what it throws ends the search.</param>
    public IEnumerable<RowDifference> Rows(DifferenceFilter? filter = null, DifferencePlace from = default, Action? atEachKey = null)
    {
        var wanted = filter ?? DifferenceFilter.All;
        for (var i = from.Table; i < tables.Count; i++)
        {
            if (!wanted.Includes(tables[i].Key))
            {
                continue;
            }

            foreach (var difference in tables[i].Rows(i == from.Table ? from : default, atEachKey))
            {
                if (wanted.Includes(difference.Kind))
                {
                    yield return difference;
                }
            }
        }
    }

    /// <summary>Counts the differences of every table that is asked for, unchanged tables included. Goes through all their rows.</summary>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="atEachKey">Called for every code or pair; what it throws ends the counting.</param>
    public IReadOnlyList<TableSummary> Summarize(DifferenceFilter? filter = null, Action? atEachKey = null)
    {
        var wanted = filter ?? DifferenceFilter.All;
        return [.. tables.Where(table => wanted.Includes(table.Key)).Select(table => new TableSummary(table, Count(table, wanted, atEachKey)))];
    }

    internal TableMerge<TRow>? Find<TRow>(TableKey key) => tables.OfType<TableMerge<TRow>>().SingleOrDefault(table => table.Key == key);

    private static DifferenceCounts Count(TableComparison table, DifferenceFilter wanted, Action? atEachKey)
    {
        var counts = table switch
        {
            { Before: null } => default(DifferenceCounts) with { Added = table.RowsAfter },
            { After: null } => default(DifferenceCounts) with { Removed = table.RowsBefore },
            _ => table.Rows(default, atEachKey).Aggregate(default(DifferenceCounts), (sum, difference) => sum.With(difference.Kind)),
        };
        return Enum.GetValues<DifferenceKind>().Where(kind => !wanted.Includes(kind)).Aggregate(counts, (sum, kind) => sum.Without(kind));
    }

    private void AddPayment()
    {
        foreach (var program in Programs)
        {
            AddSucceeding(TableKind.Fees, PaymentRowShapes.Fees, program, edition => [.. edition.FeeSchedules(program).Select(table => (table.Info, table.Rows))]);
        }

        foreach (var program in Programs)
        {
            AddSucceeding(
                TableKind.RuralZips, PaymentRowShapes.RuralZips, program, edition => [.. edition.RuralZipQuarters(program).Select(table => (table.Info, table.Rows))]);
        }

        foreach (var program in Programs)
        {
            Add(TableKind.PriorAuthorizations, PaymentRowShapes.PriorAuthorizations, program, null,
                edition => edition.PriorAuthorizations(program) is { } table ? new(edition, table.Info, table.Rows) : null);
            Add(TableKind.FaceToFaceOrders, PaymentRowShapes.FaceToFaceOrders, program, null,
                edition => edition.FaceToFaceOrders(program) is { } table ? new(edition, table.Info, table.Rows) : null);
        }

        AddSucceeding(
            TableKind.DiagnosisCodes, PaymentRowShapes.DiagnosisCodes, null, edition => [.. edition.DiagnosisYears.Select(table => (table.Info, table.Rows))],
            row => row.Validity);
    }

    // Tables that succeed one another are compared as one, so that a new schedule shows what it changes and not a table that came and one that went.
    private void AddSucceeding<TRow>(
        TableKind kind, RowShape<DatedRow<TRow>> shape, PayerProgram? program, Func<Edition, IReadOnlyList<(TableInfo, IReadOnlyList<TRow>)>> tablesOf,
        Func<TRow, EffectiveWindow>? ownDays = null) =>
        Add<DatedRow<TRow>>(
            kind, shape, program, null,
            edition => tablesOf(edition) is { Count: > 0 } found && new DatedRows<TRow>(shape, found, ownDays) is var rows ? new(edition, rows.Info, rows) : null);

    private void Add<TRow>(
        TableKind kind, RowShape<TRow> shape, PayerProgram? program, ServiceSetting? setting, Func<Edition, TableRows<TRow>?> tableOf)
    {
        var (before, after) = (tableOf(Before), tableOf(After));
        if (before is not null || after is not null)
        {
            tables.Add(new TableMerge<TRow>(shape, new TableKey(kind, program, setting), tables.Count, before, after));
        }
    }
}
