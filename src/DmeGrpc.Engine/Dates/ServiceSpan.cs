namespace DmeGrpc.Engine.Dates;

/// <summary>The days of a line, both ends included; a single day has equal ends.</summary>
/// <param name="From">The first day of service.</param>
/// <param name="Through">The last day of service, not before <paramref name="From"/>.</param>
public readonly record struct ServiceSpan(DateOnly From, DateOnly Through)
{
    /// <summary>How many days, at least 1.</summary>
    public int Days => Through.DayNumber - From.DayNumber + 1;

    /// <summary>Whether the day lies in the span.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= Through;

    /// <summary>Every day from the first to the last. Counts day numbers, because no date follows the last one of the calendar.</summary>
    public IEnumerable<DateOnly> EachDay()
    {
        for (var number = From.DayNumber; number <= Through.DayNumber; number++)
        {
            yield return DateOnly.FromDayNumber(number);
        }
    }

    /// <summary>Whether both spans share a day.</summary>
    public bool Overlaps(ServiceSpan other) => From <= other.Through && other.From <= Through;

    /// <summary>The days both spans share; null when there are none.</summary>
    public ServiceSpan? Intersect(ServiceSpan other)
    {
        var from = From >= other.From ? From : other.From;
        var through = Through <= other.Through ? Through : other.Through;
        return from <= through ? new ServiceSpan(from, through) : null;
    }

    /// <summary>One day as 2026-01-15, several as 2026-01-01 to 2026-01-31.</summary>
    public override string ToString() => From == Through ? $"{From:yyyy-MM-dd}" : $"{From:yyyy-MM-dd} to {Through:yyyy-MM-dd}";
}
