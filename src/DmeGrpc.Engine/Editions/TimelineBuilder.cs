using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>Decides which of several tables answers for which day: of those whose span holds the day, the one of the edition that comes first.</summary>
internal static class TimelineBuilder
{
    /// <param name="editions">The editions, the preferred one first.</param>
    /// <param name="tableOf">An edition's table; null when it has none.</param>
    public static TableTimeline<TTable> Build<TTable>(IReadOnlyList<Edition> editions, Func<Edition, (TableInfo Info, TTable Table)?> tableOf)
        where TTable : class
    {
        var candidates = new List<TablePeriod<TTable>>();
        foreach (var edition in editions)
        {
            if (tableOf(edition) is var (info, table))
            {
                candidates.Add(new TablePeriod<TTable>(info.Span, edition, info, table));
            }
        }

        return new TableTimeline<TTable>([.. Periods(candidates)], candidates.Count > 0);
    }

    // Between two neighbouring ends of spans the answer cannot change, so one day of each stretch decides for all of it.
    private static IEnumerable<TablePeriod<TTable>> Periods<TTable>(List<TablePeriod<TTable>> candidates)
        where TTable : class
    {
        var starts = Starts(candidates.Select(candidate => candidate.Days));
        TablePeriod<TTable>? open = null;
        foreach (var start in starts)
        {
            var first = DateOnly.FromDayNumber(start);
            var chosen = candidates.Find(candidate => candidate.Days.Contains(first));
            if (chosen?.Edition == open?.Edition)
            {
                continue;
            }

            if (open is not null)
            {
                yield return open with { Days = open.Days with { Last = first.AddDays(-1) } };
            }

            open = chosen is null ? null : chosen with { Days = new EffectiveWindow(first) };
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static SortedSet<int> Starts(IEnumerable<EffectiveWindow> spans)
    {
        var starts = new SortedSet<int> { DateOnly.MinValue.DayNumber };
        foreach (var span in spans)
        {
            starts.Add(span.First.DayNumber);
            if (span.Last is { } last && last != DateOnly.MaxValue)
            {
                starts.Add(last.DayNumber + 1);
            }
        }

        return starts;
    }
}
