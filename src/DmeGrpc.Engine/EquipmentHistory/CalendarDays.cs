namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>Steps in the calendar that stop at its last day instead of failing.</summary>
internal static class CalendarDays
{
    public static DateOnly After(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    /// <summary>The same day of a later month, or that month's last day.</summary>
    public static DateOnly AddMonths(DateOnly day, int months) =>
        (day.Year * 12) + day.Month - 1 + months < (DateOnly.MaxValue.Year + 1) * 12 ? day.AddMonths(months) : DateOnly.MaxValue;

    /// <summary>The last day of the month that begins on the day: 31 January gives 27 February, because the next month begins on the 28th.</summary>
    public static DateOnly EndOfMonthFrom(DateOnly day) =>
        AddMonths(day, 1) is var next && next == DateOnly.MaxValue ? next : next.AddDays(-1);
}
