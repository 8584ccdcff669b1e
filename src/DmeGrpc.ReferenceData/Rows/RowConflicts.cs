using DmeGrpc.Engine.Dates;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>Finds rows that contradict each other; reports the later line and names the earlier one.</summary>
internal static class RowConflicts
{
    /// <summary>Reports rows with the same key and a day in common.</summary>
    public static void ReportOverlaps<TRow, TKey>(
        IEnumerable<TRow> rows, Func<TRow, TKey> keyOf, Func<TRow, EffectiveWindow> windowOf, Func<TRow, int> lineOf, string file, ProblemList problems)
    {
        foreach (var group in rows.GroupBy(keyOf))
        {
            var sorted = group.OrderBy(row => windowOf(row).First).ThenBy(lineOf).ToList();
            var longest = sorted[0];
            foreach (var row in sorted.Skip(1))
            {
                if (windowOf(row).Overlaps(windowOf(longest)))
                {
                    var lines = (Earlier: Math.Min(lineOf(row), lineOf(longest)), Later: Math.Max(lineOf(row), lineOf(longest)));
                    problems.Add(file, lines.Later, windowOf(row) == windowOf(longest)
                        ? $"The row repeats line {lines.Earlier}: {group.Key}, the same days."
                        : $"The row's days overlap those of line {lines.Earlier}: {group.Key}.");
                }

                longest = LastDay(windowOf(row)) > LastDay(windowOf(longest)) ? row : longest;
            }
        }
    }

    /// <summary>Reports rows with the same key.</summary>
    public static void ReportRepeats<TRow, TKey>(
        IEnumerable<TRow> rows, Func<TRow, TKey> keyOf, Func<TRow, int> lineOf, string file, ProblemList problems)
    {
        foreach (var group in rows.GroupBy(keyOf))
        {
            foreach (var row in group.Skip(1))
            {
                problems.Add(file, lineOf(row), $"The row repeats line {lineOf(group.First())}: {group.Key}.");
            }
        }
    }

    private static DateOnly LastDay(EffectiveWindow window) => window.Last ?? DateOnly.MaxValue;
}
