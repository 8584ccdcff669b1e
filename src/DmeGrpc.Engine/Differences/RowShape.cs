using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>One field of a kind of row.</summary>
/// <param name="Field">Which field.</param>
/// <param name="TextOf">Its value as text; different values have different texts.</param>
internal sealed record RowColumn<TRow>(RowField Field, Func<TRow, string> TextOf);

/// <summary>How the rows of a kind of table are told apart and read.</summary>
internal sealed class RowShape<TRow>
{
    /// <summary>The order of the codes that rows are about. Tables are sorted by it.</summary>
    public required Comparison<TRow> CompareKeys { get; init; }

    /// <summary>Whether two rows say the same, wherever they stand.</summary>
    public required Func<TRow, TRow, bool> SameContent { get; init; }

    public required Func<TRow, string> SubjectOf { get; init; }

    public required Func<TRow, EffectiveWindow> WindowOf { get; init; }

    public required Func<TRow, SourceRow> SourceOf { get; init; }

    /// <summary>The table of a row, where rows of several tables are compared together; null for rows of one table.</summary>
    public Func<TRow, TableInfo>? TableOf { get; init; }

    /// <summary>Whether the row ever applied to any day.</summary>
    public Func<TRow, bool> EverApplied { get; init; } = _ => true;

    /// <summary>The fields of a row beside its days.</summary>
    public required IReadOnlyList<RowColumn<TRow>> Contents { get; init; }

    /// <summary>Every field of a row, its days first.</summary>
    public IReadOnlyList<RowColumn<TRow>> Columns => field ??=
    [
        new(RowField.FirstDay, row => WindowOf(row).First is var first && first == DateOnly.MinValue ? string.Empty : $"{first:yyyy-MM-dd}"),
        new(RowField.LastDay, row => WindowOf(row).Last is { } last ? $"{last:yyyy-MM-dd}" : string.Empty),
        .. Contents,
    ];

    /// <summary>The newest window first, then what ever applied, then the later end, then the contents; 0 only for rows that say the same.</summary>
    public int CompareWithinKey(TRow x, TRow y)
    {
        var byWindow = CompareRows(x, y);
        if (byWindow != 0)
        {
            return byWindow;
        }

        var byEnd = (WindowOf(y).Last ?? DateOnly.MaxValue).CompareTo(WindowOf(x).Last ?? DateOnly.MaxValue);
        return byEnd != 0
            ? byEnd
            : Columns.Select(column => string.CompareOrdinal(column.TextOf(x), column.TextOf(y))).FirstOrDefault(order => order != 0);
    }

    /// <summary>0 for rows of one key that are the same row: they begin on the same day, and both or neither ever applied.</summary>
    public int CompareRows(TRow x, TRow y)
    {
        var byFirst = WindowOf(y).First.CompareTo(WindowOf(x).First);
        return byFirst != 0 ? byFirst : EverApplied(y).CompareTo(EverApplied(x));
    }
}
