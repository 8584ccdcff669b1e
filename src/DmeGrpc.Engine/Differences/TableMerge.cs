using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>
/// Goes through the rows of a table in two editions side by side, in the order of their codes. Rows that are alike cost no memory; only the
/// rows of one key are held at a time.
/// </summary>
internal sealed class TableMerge<TRow>(
    RowShape<TRow> shape, TableKey key, int ordinal, (TableInfo Info, IReadOnlyList<TRow> Rows)? before, (TableInfo Info, IReadOnlyList<TRow> Rows)? after)
    : TableComparison(key, before?.Info, after?.Info)
{
    private readonly IReadOnlyList<TRow> before = before?.Rows ?? [];
    private readonly IReadOnlyList<TRow> after = after?.Rows ?? [];
    private readonly RowMatching<TRow> matching = new(shape);

    public override int RowsBefore => before.Count;

    public override int RowsAfter => after.Count;

    internal override IEnumerable<RowDifference> Rows(DifferencePlace from) =>
        Merge(Math.Min(from.BeforeRow, before.Count)..before.Count, Math.Min(from.AfterRow, after.Count)..after.Count, from.Given);

    /// <summary>The differences of the rows that the comparison finds equal to what is wanted; it must follow the order of the rows.</summary>
    public IEnumerable<RowDifference<TRow>> Find(Func<TRow, int> compareToWanted) =>
        Merge(Range(before, compareToWanted), Range(after, compareToWanted), given: 0);

    private IEnumerable<RowDifference<TRow>> Merge(Range beforeRows, Range afterRows, int given)
    {
        var (x, xEnd) = (beforeRows.Start.Value, beforeRows.End.Value);
        var (y, yEnd) = (afterRows.Start.Value, afterRows.End.Value);
        while (x < xEnd || y < yEnd)
        {
            var order = x == xEnd ? 1 : y == yEnd ? -1 : shape.CompareKeys(before[x], after[y]);
            var (xNext, yNext) = (order <= 0 ? EndOfKey(before, x, xEnd) : x, order >= 0 ? EndOfKey(after, y, yEnd) : y);
            if (!AreAlike(x..xNext, y..yNext))
            {
                var place = 0;
                foreach (var (old, @new) in matching.Match(Placed(before, x..xNext, Before), Placed(after, y..yNext, After)))
                {
                    if (place++ >= given)
                    {
                        yield return new RowDifference<TRow>(shape, Key, KindOf(old, @new), old, @new, new DifferencePlace(ordinal, x, y, place));
                    }
                }
            }

            given = 0;
            (x, y) = (xNext, yNext);
        }
    }

    private bool AreAlike(Range beforeRows, Range afterRows)
    {
        var count = beforeRows.End.Value - beforeRows.Start.Value;
        if (afterRows.End.Value - afterRows.Start.Value != count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (!shape.SameContent(before[beforeRows.Start.Value + i], after[afterRows.Start.Value + i]))
            {
                return false;
            }
        }

        return true;
    }

    private int EndOfKey(IReadOnlyList<TRow> rows, int start, int end)
    {
        var first = rows[start++];
        while (start < end && shape.CompareKeys(first, rows[start]) == 0)
        {
            start++;
        }

        return start;
    }

    private DifferenceKind KindOf(PlacedRow<TRow>? old, PlacedRow<TRow>? @new)
    {
        if (old is null || @new is null)
        {
            return old is null ? DifferenceKind.Added : DifferenceKind.Removed;
        }

        return (shape.WindowOf(old.Row).Last, shape.WindowOf(@new.Row).Last) switch
        {
            (null, not null) => DifferenceKind.Closed,
            (not null, null) => DifferenceKind.Reopened,
            _ => DifferenceKind.Changed,
        };
    }

    private List<PlacedRow<TRow>> Placed(IReadOnlyList<TRow> rows, Range range, TableInfo? info)
    {
        var placed = new List<PlacedRow<TRow>>();
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            placed.Add(new PlacedRow<TRow>(rows[i], new TableRow(info!, shape.SourceOf(rows[i]))));
        }

        return placed;
    }

    private static Range Range(IReadOnlyList<TRow> rows, Func<TRow, int> compareToWanted)
    {
        var start = FirstNotBelow(rows, compareToWanted, 0);
        return start..FirstNotBelow(rows, compareToWanted, 1);
    }

    private static int FirstNotBelow(IReadOnlyList<TRow> rows, Func<TRow, int> compareToWanted, int bound)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = compareToWanted(rows[middle]) < bound ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
