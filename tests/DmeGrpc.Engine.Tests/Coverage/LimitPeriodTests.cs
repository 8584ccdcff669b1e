using DmeGrpc.Engine.Coverage;
using static DmeGrpc.Engine.Tests.Coverage.PlanSketch;

namespace DmeGrpc.Engine.Tests.Coverage;

public sealed class LimitPeriodTests
{
    [Theory]
    [InlineData(12, LimitAlignment.Rolling, "2026-03-15", "2025-03-16", "2026-03-15")]
    [InlineData(1, LimitAlignment.Rolling, "2026-03-31", "2026-03-01", "2026-03-31")]
    [InlineData(60, LimitAlignment.Rolling, "2025-02-28", "2020-02-29", "2025-02-28")]
    [InlineData(240, LimitAlignment.Rolling, "0001-03-15", "0001-01-16", "0001-03-15")]
    [InlineData(1, LimitAlignment.Calendar, "2024-02-10", "2024-02-01", "2024-02-29")]
    [InlineData(3, LimitAlignment.Calendar, "2026-05-10", "2026-04-01", "2026-06-30")]
    [InlineData(4, LimitAlignment.Calendar, "2026-12-31", "2026-09-01", "2026-12-31")]
    [InlineData(12, LimitAlignment.Calendar, "2026-05-10", "2026-01-01", "2026-12-31")]
    public void Periods_are_counted_in_calendar_months(int months, LimitAlignment alignment, string day, string first, string last)
    {
        var days = new LimitPeriod(months, alignment).Around(DateOnly.Parse(day));

        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (days.From, days.Through));
    }

    [Theory]
    [InlineData("2025-12-02", 4, 6)] // The day three months before is out of the period again.
    [InlineData("2025-12-03", 4, 2)]
    [InlineData("2026-03-02", 4, 2)]
    [InlineData("2026-06-01", 4, 2)] // The period of a later use holds the day too.
    [InlineData("2026-06-02", 4, 6)]
    [InlineData("2026-03-02", 9, 0)]
    public void What_is_left_is_what_the_period_has_not_used(string usedOn, int units, long left)
    {
        var limit = new ItemLimit(Items("A4253"), 6, new LimitPeriod(3, LimitAlignment.Rolling));

        Assert.Equal(left, limit.Left(Day, [(DateOnly.Parse(usedOn), units)]).Units);
    }
}
