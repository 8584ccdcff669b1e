namespace DmeGrpc.Engine.Authorizations;

/// <summary>
/// Monday to Friday without the legal public holidays of 5 U.S.C. 6103, computed by rule for any year. A holiday on a Saturday is kept on
/// the Friday before, one on a Sunday on the Monday after (Executive Order 11582).
/// </summary>
public sealed class FederalCalendar : IBusinessCalendar
{
    private const int JuneteenthSince = 2021;
    private const int KingDaySince = 1986;

    private FederalCalendar()
    {
    }

    /// <summary>The calendar.</summary>
    public static FederalCalendar Instance { get; } = new();

    /// <inheritdoc/>
    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !HolidaysOf(day.Year).Contains(day) && !IsNewYearOfNextYear(day);

    /// <summary>The days on which the holidays of a year are kept, in order. New Year's Day may be kept on December 31 of the year before.</summary>
    public static IReadOnlyList<DateOnly> HolidaysOf(int year)
    {
        List<DateOnly> days = [Kept(new DateOnly(year, 1, 1))];
        if (year >= KingDaySince)
        {
            days.Add(Nth(year, 1, DayOfWeek.Monday, 3));
        }

        days.Add(Nth(year, 2, DayOfWeek.Monday, 3));
        days.Add(LastMonday(year, 5));
        if (year >= JuneteenthSince)
        {
            days.Add(Kept(new DateOnly(year, 6, 19)));
        }

        days.Add(Kept(new DateOnly(year, 7, 4)));
        days.Add(Nth(year, 9, DayOfWeek.Monday, 1));
        days.Add(Nth(year, 10, DayOfWeek.Monday, 2));
        days.Add(Kept(new DateOnly(year, 11, 11)));
        days.Add(Nth(year, 11, DayOfWeek.Thursday, 4));
        days.Add(Kept(new DateOnly(year, 12, 25)));
        return days;
    }

    private static bool IsNewYearOfNextYear(DateOnly day) => day is { Month: 12, Day: 31, DayOfWeek: DayOfWeek.Friday };

    private static DateOnly Kept(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday when day.DayNumber > 0 => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }
}
