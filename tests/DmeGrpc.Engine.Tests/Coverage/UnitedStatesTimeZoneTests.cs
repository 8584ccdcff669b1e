using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.Engine.Tests.Coverage;

public sealed class UnitedStatesTimeZoneTests
{
    private static readonly UnitedStatesTimeZone Denver = Zone("America/Denver");

    public static TheoryData<string> Names => [.. UnitedStatesTimeZone.All.Select(zone => zone.Name)];

    [Theory]
    [InlineData("2026-03-08T08:59:59Z", "2026-03-08T01:59:59")]
    [InlineData("2026-03-08T09:00:00Z", "2026-03-08T03:00:00")]
    [InlineData("2026-11-01T07:59:59Z", "2026-11-01T01:59:59")]
    [InlineData("2026-11-01T08:00:00Z", "2026-11-01T01:00:00")]
    [InlineData("2026-11-01T09:00:00Z", "2026-11-01T02:00:00")]
    public void Clocks_change_at_two_on_the_second_Sunday_of_March_and_the_first_of_November(string instant, string local) =>
        Assert.Equal(DateTime.Parse(local), Denver.LocalTime(DateTimeOffset.Parse(instant)));

    [Theory]
    [InlineData("2026-11-01T01:30:00", "2026-11-01T07:30:00Z")]
    [InlineData("2026-03-08T02:30:00", "2026-03-08T09:30:00Z")]
    [InlineData("2026-07-01T12:00:00", "2026-07-01T18:00:00Z")]
    public void A_time_shown_twice_is_the_first_and_one_that_is_skipped_an_hour_later(string local, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), Denver.InstantOf(DateTime.Parse(local)));

    [ZoneDatabaseTheory]
    [MemberData(nameof(Names))]
    public void The_rules_agree_with_the_time_zone_database_in_every_hour_of_the_months_of_change(string name)
    {
        var zone = Zone(name);
        var published = TimeZoneInfo.FindSystemTimeZoneById(name);
        for (var instant = new DateTimeOffset(2007, 1, 1, 0, 0, 0, TimeSpan.Zero); instant.Year < 2028; instant = instant.AddHours(instant.Month is 3 or 11 ? 1 : 24))
        {
            if (TimeZoneInfo.ConvertTime(instant, published).DateTime != zone.LocalTime(instant))
            {
                Assert.Fail($"{name} at {instant:u}");
            }
        }
    }

    private static UnitedStatesTimeZone Zone(string name) => UnitedStatesTimeZone.All.Single(zone => zone.Name == name);
}

/// <summary>A test that needs the system's time zone database: skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ZoneDatabaseTheoryAttribute : TheoryAttribute
{
    public ZoneDatabaseTheoryAttribute()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("America/Denver", out _))
        {
            Skip = "This machine has no time zone database.";
        }
    }
}
