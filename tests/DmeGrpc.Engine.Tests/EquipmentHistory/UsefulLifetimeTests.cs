using DmeGrpc.Engine.EquipmentHistory;
using static DmeGrpc.Engine.Tests.EquipmentHistory.EquipmentLines;

namespace DmeGrpc.Engine.Tests.EquipmentHistory;

public sealed class UsefulLifetimeTests
{
    [Theory]
    [InlineData("2020-03-10", "2025-03-10")]
    [InlineData("2020-02-29", "2025-03-01")]
    [InlineData("2019-02-28", "2024-02-28")]
    [InlineData("2019-03-01", "2024-03-01")]
    [InlineData("2020-12-31", "2025-12-31")]
    [InlineData("9999-01-01", "9999-12-31")]
    public void Five_years_are_calendar_years(string delivered, string over) =>
        Assert.Equal(Day(over), UsefulLifetime.Default.EndsBefore(Day(delivered)));

    [Fact]
    public void Eight_years_from_a_leap_day_end_on_a_leap_day() => Assert.Equal(Day("2028-02-29"), new UsefulLifetime(8).EndsBefore(Day("2020-02-29")));

    [Fact]
    public void Five_years_are_not_1825_days()
    {
        var delivered = Day("2020-03-10");

        Assert.True(UsefulLifetime.Default.Contains(delivered, delivered.AddDays(1825)));
        Assert.False(UsefulLifetime.Default.Contains(delivered, delivered.AddDays(1826)));
    }

    [Fact]
    public void The_days_before_the_delivery_do_not_belong_to_it() => Assert.False(UsefulLifetime.Default.Contains(Day("2020-03-10"), Day("2020-03-09")));
}
