using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>One table in two editions. An edition may lack it altogether; then every row of the other is added or removed.</summary>
public abstract class TableComparison
{
    private protected TableComparison(TableKey key, TableInfo? before, TableInfo? after) => (Key, Before, After) = (key, before, after);

    /// <summary>Which table.</summary>
    public TableKey Key { get; }

    /// <summary>The table of the edition before; null when it has none.</summary>
    public TableInfo? Before { get; }

    /// <summary>The table of the edition after; null when it has none.</summary>
    public TableInfo? After { get; }

    /// <summary>How many rows the edition before has.</summary>
    public abstract int RowsBefore { get; }

    /// <summary>How many rows the edition after has.</summary>
    public abstract int RowsAfter { get; }

    /// <summary>Whether only one edition has the table.</summary>
    public bool IsInOneOnly => Before is null || After is null;

    /// <summary>Whether both have it and hold more and less of it, or answer for other days, so that the absence of a row means something else.</summary>
    public bool HasOtherCoverage => Before is not null && After is not null && (Before.Coverage != After.Coverage || Before.Span != After.Span);

    internal abstract IEnumerable<RowDifference> Rows(DifferencePlace from, Action? atEachKey);
}
