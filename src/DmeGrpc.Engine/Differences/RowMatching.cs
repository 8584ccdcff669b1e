namespace DmeGrpc.Engine.Differences;

/// <summary>
/// Finds which rows of one key are the same row in two editions: those that say the same, then those that begin on the same day, then,
/// of rows that ever applied, those that share a day. Every step goes once through both lists, so that many rows of one key cannot make it slow.
/// </summary>
internal sealed class RowMatching<TRow>(RowShape<TRow> shape)
{
    /// <summary>The rows that the editions do not have alike, newest first. The lists are sorted and emptied.</summary>
    public List<(PlacedRow<TRow>? Before, PlacedRow<TRow>? After)> Match(List<PlacedRow<TRow>> before, List<PlacedRow<TRow>> after)
    {
        Comparison<PlacedRow<TRow>> newestFirst = (x, y) => shape.CompareWithinKey(x.Row, y.Row);
        before.Sort(newestFirst);
        after.Sort(newestFirst);
        var matched = new List<(PlacedRow<TRow>? Before, PlacedRow<TRow>? After)>();
        Pair(before, after, (x, y) => shape.CompareWithinKey(x, y), (_, _) => { });
        Pair(before, after, (x, y) => shape.CompareRows(x, y), (x, y) => matched.Add((x, y)));
        Pair(before, after, (x, y) => shape.WindowOf(y).First.CompareTo(shape.WindowOf(x).First), (x, y) => matched.Add((x, y)));
        // Rows that never applied may lie on the days of others; without them, the windows of an edition share no day and one pass is enough.
        matched.AddRange(TakeNeverApplied(before).Select(row => ((PlacedRow<TRow>?)row, (PlacedRow<TRow>?)null)));
        matched.AddRange(TakeNeverApplied(after).Select(row => ((PlacedRow<TRow>?)null, (PlacedRow<TRow>?)row)));
        Pair(before, after, CompareDays, (x, y) => matched.Add((x, y)));
        matched.AddRange(before.Select(row => ((PlacedRow<TRow>?)row, (PlacedRow<TRow>?)null)));
        matched.AddRange(after.Select(row => ((PlacedRow<TRow>?)null, (PlacedRow<TRow>?)row)));
        matched.Sort((x, y) => newestFirst((x.After ?? x.Before)!, (y.After ?? y.Before)!) is var order && order != 0
            ? order
            : (x.After is null).CompareTo(y.After is null));
        return matched;
    }

    private List<PlacedRow<TRow>> TakeNeverApplied(List<PlacedRow<TRow>> rows)
    {
        var taken = rows.FindAll(row => !shape.EverApplied(row.Row));
        rows.RemoveAll(row => !shape.EverApplied(row.Row));
        return taken;
    }

    private int CompareDays(TRow x, TRow y) =>
        shape.WindowOf(x).Overlaps(shape.WindowOf(y)) ? 0 : shape.WindowOf(y).First.CompareTo(shape.WindowOf(x).First);

    // Takes out of both lists, which are in the same order, the rows that compare equal.
    private static void Pair(
        List<PlacedRow<TRow>> before, List<PlacedRow<TRow>> after, Comparison<TRow> compare, Action<PlacedRow<TRow>, PlacedRow<TRow>> take)
    {
        var (x, y, keptBefore, keptAfter) = (0, 0, 0, 0);
        while (x < before.Count && y < after.Count)
        {
            switch (compare(before[x].Row, after[y].Row))
            {
                case 0:
                    take(before[x++], after[y++]);
                    break;
                case < 0:
                    before[keptBefore++] = before[x++];
                    break;
                default:
                    after[keptAfter++] = after[y++];
                    break;
            }
        }

        before.RemoveRange(keptBefore, x - keptBefore);
        after.RemoveRange(keptAfter, y - keptAfter);
    }
}
