using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Coverage;

/// <summary>How the period of a limit lies in the calendar.</summary>
public enum LimitAlignment
{
    /// <summary>The months that end with the day of service: with 12 months and 15 March, from 16 March of the year before.</summary>
    Rolling = 1,

    /// <summary>The calendar month, quarter, half-year or year that holds the day of service.</summary>
    Calendar,
}

/// <summary>The period of a limit.</summary>
/// <param name="Months">Its length in months; of an aligned one 1, 2, 3, 4, 6 or 12.</param>
/// <param name="Alignment">How it lies in the calendar.</param>
public readonly record struct LimitPeriod(int Months, LimitAlignment Alignment)
{
    /// <summary>The days that count together with the day of service.</summary>
    public ServiceSpan Around(DateOnly day)
    {
        if (Alignment == LimitAlignment.Rolling)
        {
            var monthsBefore = Math.Min(Months, ((day.Year - 1) * 12) + day.Month - 1);
            var before = day.AddMonths(-monthsBefore);
            return new ServiceSpan(before == day || before == DateOnly.MinValue ? before : before.AddDays(1), day);
        }

        var first = new DateOnly(day.Year, ((day.Month - 1) / Months * Months) + 1, 1);
        var lastMonth = first.Month + Months - 1;
        return new ServiceSpan(first, new DateOnly(day.Year, lastMonth, DateTime.DaysInMonth(day.Year, lastMonth)));
    }
}
