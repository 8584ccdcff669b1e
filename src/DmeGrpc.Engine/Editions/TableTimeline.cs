using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>
/// Which table of one kind, program and setting answers for which day of service. Made once for a catalogue; whoever judges goes through its
/// periods, of which there is one where one edition answers for every day. Nothing is allocated.
/// </summary>
public sealed class TableTimeline<TTable>
    where TTable : class
{
    private readonly TablePeriod<TTable>[] periods;

    /// <param name="periods">What answers when, earliest first; no two share a day.</param>
    /// <param name="isLoaded">Whether any edition has such a table.</param>
    internal TableTimeline(TablePeriod<TTable>[] periods, bool isLoaded) => (this.periods, IsLoaded) = (periods, isLoaded);

    internal static TableTimeline<TTable> None { get; } = new([], isLoaded: false);

    /// <summary>Whether any edition has such a table, for whatever days.</summary>
    public bool IsLoaded { get; }

    /// <summary>What answers when, earliest first; days that none of them has are answered by nobody.</summary>
    public ReadOnlySpan<TablePeriod<TTable>> Periods => periods;

    /// <summary>What answers for the latest days; null when nothing answers at all.</summary>
    public TablePeriod<TTable>? Latest => periods.Length == 0 ? null : periods[^1];

    /// <summary>What answers for a day; null when nothing does.</summary>
    public TablePeriod<TTable>? On(DateOnly day)
    {
        foreach (var period in periods)
        {
            if (period.Days.Contains(day))
            {
                return period;
            }
        }

        return null;
    }

    /// <summary>Whether something answers for every day of the span.</summary>
    public bool Covers(ServiceSpan span)
    {
        var next = span.From.DayNumber;
        foreach (var period in periods)
        {
            if (period.Days.Within(span) is { } days)
            {
                if (days.From.DayNumber > next)
                {
                    return false;
                }

                next = days.Through.DayNumber + 1;
            }
        }

        return next > span.Through.DayNumber;
    }
}
