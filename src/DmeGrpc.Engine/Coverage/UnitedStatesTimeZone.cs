namespace DmeGrpc.Engine.Coverage;

/// <summary>
/// Local time in the United States by rule, without a time zone database: daylight saving time runs from 2 o'clock on the second Sunday of March
/// to 2 o'clock on the first Sunday of November. Source: 15 U.S.C. 260a as it stands since 2007; earlier years are not right by the hour.
/// </summary>
/// <param name="Name">The zone's name in the time zone database, such as America/Denver.</param>
/// <param name="StandardHours">Hours ahead of UTC in standard time; negative in America.</param>
/// <param name="HasDaylightTime">Whether the clocks are put forward.</param>
public sealed record UnitedStatesTimeZone(string Name, int StandardHours, bool HasDaylightTime)
{
    /// <summary>The zones of the states and territories.</summary>
    public static IReadOnlyList<UnitedStatesTimeZone> All { get; } =
    [
        new("America/Puerto_Rico", -4, HasDaylightTime: false),
        new("America/New_York", -5, HasDaylightTime: true),
        new("America/Chicago", -6, HasDaylightTime: true),
        new("America/Denver", -7, HasDaylightTime: true),
        new("America/Phoenix", -7, HasDaylightTime: false),
        new("America/Los_Angeles", -8, HasDaylightTime: true),
        new("America/Anchorage", -9, HasDaylightTime: true),
        new("Pacific/Honolulu", -10, HasDaylightTime: false),
        new("Pacific/Pago_Pago", -11, HasDaylightTime: false),
        new("Pacific/Guam", 10, HasDaylightTime: false),
    ];

    /// <summary>What the clocks show at an instant.</summary>
    public DateTime LocalTime(DateTimeOffset instant)
    {
        var standard = instant.ToOffset(TimeSpan.FromHours(StandardHours)).DateTime;
        return IsDaylightTime(standard) ? standard.AddHours(1) : standard;
    }

    /// <summary>The instant at which the clocks show a time: the first of two when they are put back, and an hour later when they skip it.</summary>
    public DateTimeOffset InstantOf(DateTime local)
    {
        var daylight = new DateTimeOffset(local, TimeSpan.FromHours(StandardHours + 1));
        return HasDaylightTime && LocalTime(daylight) == local ? daylight : new DateTimeOffset(local, TimeSpan.FromHours(StandardHours));
    }

    private bool IsDaylightTime(DateTime standard) =>
        HasDaylightTime && standard >= Sunday(standard.Year, 3, 2).AddHours(2) && standard < Sunday(standard.Year, 11, 1).AddHours(1);

    private static DateTime Sunday(int year, int month, int count)
    {
        var first = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + ((count - 1) * 7));
    }
}
