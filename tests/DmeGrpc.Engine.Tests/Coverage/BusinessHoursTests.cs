using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.Engine.Tests.Coverage;

public sealed class BusinessHoursTests
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    internal static BusinessHours Denver { get; } = new(
        UnitedStatesTimeZone.All.Single(zone => zone.Name == "America/Denver"), [new OpenHours(Weekdays, new TimeOnly(8, 0), new TimeOnly(17, 0))], [new DateOnly(2026, 12, 25)]);

    [Theory]
    [InlineData("2026-01-05T15:00:00Z", true)]
    [InlineData("2026-01-05T14:59:59Z", false)]
    [InlineData("2026-01-05T23:59:59Z", true)]
    [InlineData("2026-01-06T00:00:00Z", false)]
    [InlineData("2026-07-06T14:00:00Z", true)]
    [InlineData("2026-07-06T23:00:00Z", false)]
    [InlineData("2026-01-03T18:00:00Z", false)]
    [InlineData("2026-12-25T18:00:00Z", false)]
    [InlineData("2026-01-05T23:30:00+08:00", true)]
    public void It_is_open_by_the_clocks_of_its_place(string instant, bool expected) => Assert.Equal(expected, Denver.IsOpen(DateTimeOffset.Parse(instant)));

    [Theory]
    [InlineData("2026-01-05T14:59:59Z", "2026-01-05T15:00:00Z")]
    [InlineData("2026-01-05T15:00:00Z", "2026-01-06T15:00:00Z")]
    [InlineData("2026-03-06T20:00:00Z", "2026-03-09T14:00:00Z")]
    [InlineData("2026-12-24T20:00:00Z", "2026-12-28T15:00:00Z")]
    public void It_opens_next_after_weekends_holidays_and_changes_of_the_clocks(string instant, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected), Denver.NextOpening(DateTimeOffset.Parse(instant)));

    [Fact]
    public void An_office_without_hours_never_opens() => Assert.Null((Denver with { Hours = [] }).NextOpening(DateTimeOffset.Parse("2026-01-05T14:59:59Z")));

    [Fact]
    public void Clocks_that_are_not_known_tell_nothing()
    {
        foreach (var instant in (DateTimeOffset[])[DateTimeOffset.MinValue, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue])
        {
            Assert.Null(Denver.IsOpen(instant));
            Assert.Null(Denver.NextOpening(instant));
        }
    }
}
