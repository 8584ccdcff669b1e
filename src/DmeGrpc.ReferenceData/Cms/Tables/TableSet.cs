using DmeGrpc.ReferenceData.Cms.Layouts;

namespace DmeGrpc.ReferenceData.Cms.Tables;

/// <summary>The tables of one kind, one for each program, setting and release.</summary>
internal sealed class TableSet<TRow>(RowTraits<TRow> traits)
{
    private readonly Dictionary<CmsRelease, TableRows<TRow>> tables = [];

    /// <summary>The table a file belongs to, with the file as its newest source.</summary>
    public TableRows<TRow> Open(SourceReading reading)
    {
        if (!tables.TryGetValue(reading.Release, out var table))
        {
            tables.Add(reading.Release, table = new TableRows<TRow>(traits));
        }

        reading.Place = table.Begin(reading.Tally, new NameHints(reading.Sheet.Entry.Names).Part);
        return table;
    }

    /// <summary>Checks each table as a whole and closes it; a table whose files gave no rows is none.</summary>
    public IReadOnlyList<CmsTable<TRow>> Close() =>
    [
        .. tables.Where(pair => pair.Value.Rows.Count > 0)
            .OrderBy(pair => pair.Key.Program).ThenBy(pair => pair.Key.Setting).ThenBy(pair => pair.Key.EffectiveDate)
            .ThenBy(pair => pair.Key.Label, StringComparer.Ordinal).Select(pair => Close(pair.Key, pair.Value)),
    ];

    private CmsTable<TRow> Close(CmsRelease release, TableRows<TRow> table)
    {
        var keys = RowKeys.Check(table, traits);
        IReadOnlyList<string> broken = [.. table.Sources.Where(source => source.StopsEarly).Select(source => source.File)];
        return new CmsTable<TRow>(
            traits.Kind, release, TableCompleteness.Of(traits.Kind, release, table.Parts, table.Rows.Count, broken),
            [.. table.Sources.Select(source => source.File)], table.Rows)
        {
            DistinctKeys = keys.Distinct,
            PairsInBothOrders = keys.BothOrders,
            OverlappingRows = keys.Overlapping,
            MissingParts = TableCompleteness.MissingParts(table.Parts),
            BrokenSources = broken,
        };
    }
}
