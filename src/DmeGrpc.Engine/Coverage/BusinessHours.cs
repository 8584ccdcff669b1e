using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Engine.Coverage;

/// <summary>Hours of some days of the week.</summary>
/// <param name="Days">The days.</param>
/// <param name="Opens">The first minute.</param>
/// <param name="Closes">The minute after the last, later than <paramref name="Opens"/>.</param>
public sealed record OpenHours(IReadOnlyList<DayOfWeek> Days, TimeOnly Opens, TimeOnly Closes);

/// <summary>When a plan's office is open. Reckoned from an instant that is given; nothing here asks for the time.</summary>
/// <param name="TimeZone">Whose clocks count.</param>
/// <param name="Hours">The open hours of the week.</param>
/// <param name="ClosedOn">Days on which it is closed all day.</param>
public sealed record BusinessHours(UnitedStatesTimeZone TimeZone, IReadOnlyList<OpenHours> Hours, IReadOnlyList<DateOnly> ClosedOn) : IBusinessCalendar
{
    /// <summary>How far ahead an opening is looked for: a year, which holds every weekday between any holidays.</summary>
    private const int DaysAhead = 366;

    /// <summary>The first year whose clocks are reckoned right; also keeps every step within the calendar.</summary>
    private static readonly (int First, int Last) Years = (2007, 9000);

    /// <summary>Whether the office opens on the day at all.</summary>
    public bool IsBusinessDay(DateOnly day) => On(day).Any();

    /// <summary>Whether the office is open at the instant; null for an instant whose local time is not known: before 2007 or after 9000.</summary>
    public bool? IsOpen(DateTimeOffset instant) =>
        !IsKnown(instant) ? null
        : TimeZone.LocalTime(instant) is var local && On(DateOnly.FromDateTime(local))
            .Any(hours => hours.Opens <= TimeOnly.FromDateTime(local) && TimeOnly.FromDateTime(local) < hours.Closes);

    /// <summary>The next instant at which the office opens; null when it does not within a year.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset instant)
    {
        if (!IsKnown(instant))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZone.LocalTime(instant));
        return Enumerable.Range(0, DaysAhead).Select(today.AddDays)
            .SelectMany(day => On(day).Select(hours => (DateTimeOffset?)TimeZone.InstantOf(day.ToDateTime(hours.Opens))))
            .Where(opening => opening > instant).Order().FirstOrDefault();
    }

    private static bool IsKnown(DateTimeOffset instant) => instant.UtcDateTime.Year >= Years.First && instant.UtcDateTime.Year <= Years.Last;

    private IEnumerable<OpenHours> On(DateOnly day) => ClosedOn.Contains(day) ? [] : Hours.Where(hours => hours.Days.Contains(day.DayOfWeek));
}
