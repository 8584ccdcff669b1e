using System.Collections;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>
/// The rows of tables that succeed one another as those of one table: by their codes, and the newest table first. They are put in order when they
/// are first read; a single table is in order already.
/// </summary>
internal sealed class DatedRows<TRow> : IReadOnlyList<DatedRow<TRow>>
{
    private readonly IReadOnlyList<(TableInfo Info, IReadOnlyList<TRow> Rows)> oldestFirst;
    private readonly RowShape<DatedRow<TRow>> shape;
    private readonly List<TableInfo> infos;
    private readonly IReadOnlyList<EffectiveWindow> days;
    private readonly Func<TRow, EffectiveWindow>? ownDays;
    private DatedRow<TRow>[]? sorted;

    /// <param name="shape">The order of the rows.</param>
    /// <param name="oldestFirst">One table at least.</param>
    /// <param name="ownDays">The days that a row itself gives; null where a row has those of its table.</param>
    public DatedRows(
        RowShape<DatedRow<TRow>> shape, IReadOnlyList<(TableInfo Info, IReadOnlyList<TRow> Rows)> oldestFirst, Func<TRow, EffectiveWindow>? ownDays = null)
    {
        (this.shape, this.oldestFirst, this.ownDays) = (shape, oldestFirst, ownDays);
        infos = [.. oldestFirst.Select(table => table.Info)];
        days = TableDays.Of(infos);
        Count = oldestFirst.Sum(table => table.Rows.Count);
    }

    public int Count { get; }

    /// <summary>The tables as one: every release and source, and all their days.</summary>
    public TableInfo Info => infos is [var only]
        ? only
        : infos[0] with
        {
            Release = string.Join(", ", infos.Select(info => info.Release)),
            Coverage = infos.TrueForAll(info => info.Coverage == infos[0].Coverage) ? infos[0].Coverage : TableCoverage.Partial,
            Sources = [.. infos.SelectMany(info => info.Sources)],
            Span = infos[0].Span with { Last = infos[^1].Span.Last },
        };

    public DatedRow<TRow> this[int index] => oldestFirst.Count == 1 ? Dated(0, oldestFirst[0].Rows[index]) : (sorted ??= Sort())[index];

    public IEnumerator<DatedRow<TRow>> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private DatedRow<TRow>[] Sort() =>
    [
        .. Enumerable.Range(0, oldestFirst.Count).SelectMany(table => oldestFirst[table].Rows, Dated)
            .Order(Comparer<DatedRow<TRow>>.Create((x, y) => shape.CompareKeys(x, y) is var byKey && byKey != 0 ? byKey : y.Window.First.CompareTo(x.Window.First))),
    ];

    private DatedRow<TRow> Dated(int table, TRow row) => new(row, infos[table], ownDays?.Invoke(row) ?? days[table]);
}
