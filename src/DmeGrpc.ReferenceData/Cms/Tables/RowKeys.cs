using DmeGrpc.Engine.Dates;
using DmeGrpc.ReferenceData.Cms.Reports;

namespace DmeGrpc.ReferenceData.Cms.Tables;

/// <summary>
/// The pass over a whole table that no single file allows: which keys there are, which pairs are there in both orders, and which rows
/// answer for a day that an earlier row of their key answers for. The later ones are refused.
/// </summary>
internal static class RowKeys
{
    /// <summary>Bits of one code in the key of a pair: 1,296,000 codes.</summary>
    public const int CodeBits = 21;

    public static (int Distinct, int BothOrders, int Overlapping) Check<TRow>(TableRows<TRow> table, RowTraits<TRow> traits)
    {
        var keys = new ulong[table.Rows.Count];
        var order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            (keys[i], order[i]) = (traits.Key(table.Rows[i]), i);
        }

        Array.Sort(keys, order);
        var refused = FindOverlaps(table, traits, keys, order);
        Drop(table.Rows, refused);
        var distinct = CountDistinct(keys);
        var isOfPairs = typeof(TRow).IsAssignableTo(typeof(Engine.Tables.IPairRow));
        return (distinct, isOfPairs ? CountBothOrders(keys.AsSpan(0, distinct)) : 0, refused.Count);
    }

    private static List<int> FindOverlaps<TRow>(TableRows<TRow> table, RowTraits<TRow> traits, ulong[] keys, int[] order)
    {
        var refused = new List<int>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                refused.AddRange(OverlapsWithin(table, traits, order.AsSpan(start..end)));
            }
        }

        return refused;
    }

    private static List<int> OverlapsWithin<TRow>(TableRows<TRow> table, RowTraits<TRow> traits, Span<int> places)
    {
        // Sorted by first day, a row overlaps an earlier one exactly when it begins no later than the latest last day so far.
        var windows = new List<(EffectiveWindow Window, int Place)>();
        foreach (var place in places)
        {
            if (traits.Window(table.Rows[place]) is { } window)
            {
                windows.Add((window, place));
            }
        }

        windows.Sort((x, y) => (x.Window.First, x.Place).CompareTo((y.Window.First, y.Place)));
        var refused = new List<int>();
        (DateOnly Last, int Place)? latest = null;
        foreach (var (window, place) in windows)
        {
            var last = window.Last ?? DateOnly.MaxValue;
            if (latest is { } earlier && window.First <= earlier.Last)
            {
                Report(table, traits, place, earlier.Place);
                refused.Add(place);
            }
            else
            {
                latest = (last, place);
            }
        }

        return refused;
    }

    private static void Report<TRow>(TableRows<TRow> table, RowTraits<TRow> traits, int place, int earlierPlace)
    {
        var (row, earlier) = (traits.Source(table.Rows[place]), traits.Source(table.Rows[earlierPlace]));
        var tally = table.Sources[row.File];
        tally.Kept--;
        tally.Refuse(row.Line, $"{traits.Describe(table.Rows[place])}: {table.Sources[earlier.File].File}:{earlier.Line} already answers for some of its days.");
    }

    private static void Drop<TRow>(List<TRow> rows, List<int> refused)
    {
        if (refused.Count == 0)
        {
            return;
        }

        refused.Sort();
        var (kept, next) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            if (next < refused.Count && refused[next] == i)
            {
                next++;
            }
            else
            {
                rows[kept++] = rows[i];
            }
        }

        rows.RemoveRange(kept, rows.Count - kept);
    }

    // Leaves the different keys, sorted, at the front.
    private static int CountDistinct(ulong[] keys)
    {
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[count - 1])
            {
                keys[count++] = keys[i];
            }
        }

        return count;
    }

    private static int CountBothOrders(ReadOnlySpan<ulong> keys)
    {
        const ulong CodeMask = (1UL << CodeBits) - 1;
        var count = 0;
        foreach (var key in keys)
        {
            var (one, two) = (key >> CodeBits, key & CodeMask);
            count += one < two && keys.BinarySearch((two << CodeBits) | one) >= 0 ? 1 : 0;
        }

        return count;
    }
}
