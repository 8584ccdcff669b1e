using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>
/// Goes through the rows of a table in two editions side by side, in the order of their codes. Rows that are alike cost no memory; only the
/// rows of one key are held at a time.
/// </summary>
internal sealed class TableMerge<TRow>(
    RowShape<TRow> shape, TableKey key, int ordinal, TableRows<TRow>? before, TableRows<TRow>? after)
    : TableComparison(key, before?.Info, after?.Info)
{
    private readonly TableRows<TRow>? placeBefore = before;
    private readonly TableRows<TRow>? placeAfter = after;
    private readonly IReadOnlyList<TRow> before = before?.Rows ?? [];
    private readonly IReadOnlyList<TRow> after = after?.Rows ?? [];
    private readonly RowMatching<TRow> matching = new(shape);

    public override int RowsBefore => before.Count;

    public override int RowsAfter => after.Count;

    internal override IEnumerable<RowDifference> Rows(DifferencePlace from, Action? atEachKey) =>
        Merge(Math.Min(from.BeforeRow, before.Count)..before.Count, Math.Min(from.AfterRow, after.Count)..after.Count, from.Given, atEachKey);

    /// <summary>The differences of the rows that the comparison finds equal to what is wanted; it must follow the order of the rows.</summary>
    public IEnumerable<RowDifference<TRow>> Find(Func<TRow, int> compareToWanted) =>
        Merge(Range(before, compareToWanted), Range(after, compareToWanted), given: 0, atEachKey: null);

    private IEnumerable<RowDifference<TRow>> Merge(Range beforeRows, Range afterRows, int given, Action? atEachKey)
    {
        var (x, y) = (new RowCursor<TRow>(shape, before, beforeRows), new RowCursor<TRow>(shape, after, afterRows));
        var (oldRows, newRows) = (new List<TRow>(), new List<TRow>());
        while (!x.IsAtEnd || !y.IsAtEnd)
        {
            atEachKey?.Invoke();
            var (xPlace, yPlace) = (x.Place, y.Place);
            TakeKey(ref x, ref y, oldRows, newRows);
            if (!AreAlike(oldRows, newRows))
            {
                var place = 0;
                foreach (var (old, @new) in matching.Match(Placed(oldRows, placeBefore), Placed(newRows, placeAfter)))
                {
                    if (place++ >= given)
                    {
                        yield return new RowDifference<TRow>(shape, Key, KindOf(old, @new), old, @new, new DifferencePlace(ordinal, xPlace, yPlace, place));
                    }
                }
            }

            given = 0;
        }
    }

    // The rows of the nearest key on both sides; a side that lacks the key has none.
    private void TakeKey(ref RowCursor<TRow> x, ref RowCursor<TRow> y, List<TRow> oldRows, List<TRow> newRows)
    {
        var order = RowCursor<TRow>.Compare(shape, x, y);
        oldRows.Clear();
        newRows.Clear();
        if (order <= 0)
        {
            x.TakeKey(oldRows);
        }

        if (order >= 0)
        {
            y.TakeKey(newRows);
        }
    }

    private bool AreAlike(List<TRow> oldRows, List<TRow> newRows)
    {
        if (oldRows.Count != newRows.Count)
        {
            return false;
        }

        for (var i = 0; i < oldRows.Count; i++)
        {
            if (!shape.SameContent(oldRows[i], newRows[i]))
            {
                return false;
            }
        }

        return true;
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

    private List<PlacedRow<TRow>> Placed(List<TRow> rows, TableRows<TRow>? table) =>
        rows.ConvertAll(row => new PlacedRow<TRow>(row, new TableRow(table!.Edition, shape.TableOf?.Invoke(row) ?? table.Info, shape.SourceOf(row))));

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
