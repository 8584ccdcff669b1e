using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>Decides which of several tables answers for which day: of those that answer for the day, the one of the edition that comes first.</summary>
internal static class TimelineBuilder
{
    /// <param name="editions">The editions, the preferred one first.</param>
    /// <param name="tablesOf">An edition's tables, oldest first; each answers for its span until the next one begins.</param>
    /// <param name="infoOf">What a table is.</param>
    public static TableTimeline<TTable> Build<TTable>(
        IReadOnlyList<Edition> editions, Func<Edition, IReadOnlyList<TTable>> tablesOf, Func<TTable, TableInfo> infoOf)
        where TTable : class
    {
        var candidates = new List<TablePeriod<TTable>>();
        foreach (var edition in editions)
        {
            var tables = tablesOf(edition);
            for (var i = 0; i < tables.Count; i++)
            {
                var info = infoOf(tables[i]);
                DateOnly? next = i + 1 < tables.Count ? infoOf(tables[i + 1]).Span.First : null;
                candidates.Add(new TablePeriod<TTable>(Until(info.Span, next), edition, info, tables[i]));
            }
        }

        return new TableTimeline<TTable>([.. Periods(candidates)], candidates.Count > 0);
    }

    private static EffectiveWindow Until(EffectiveWindow span, DateOnly? next) =>
        next is { } day && (span.Last is not { } last || last >= day) ? span with { Last = day.AddDays(-1) } : span;

    // Between two neighbouring ends of spans the answer cannot change, so one day of each stretch decides for all of it.
    private static IEnumerable<TablePeriod<TTable>> Periods<TTable>(List<TablePeriod<TTable>> candidates)
        where TTable : class
    {
        TablePeriod<TTable>? open = null;
        foreach (var start in Starts(candidates.Select(candidate => candidate.Days)))
        {
            var first = DateOnly.FromDayNumber(start);
            var chosen = candidates.Find(candidate => candidate.Days.Contains(first));
            if (ReferenceEquals(chosen?.Table, open?.Table))
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
