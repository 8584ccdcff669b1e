using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Authorizations;

public class DecisionDeadlineTests
{
    [Theory]
    // R13: five business days, at most seven calendar days, from 2025.
    [InlineData("2026-03-02", PriorAuthorizationFamily.LowerLimbProsthesis, "2026-03-09")]
    [InlineData("2026-03-06", PriorAuthorizationFamily.Orthosis, "2026-03-13")]
    // Labor Day would make it eight calendar days.
    [InlineData("2025-08-29", PriorAuthorizationFamily.LowerLimbProsthesis, "2025-09-05")]
    // R13: ten business days before; the families that had five keep them, uncapped.
    [InlineData("2024-12-16", PriorAuthorizationFamily.LowerLimbProsthesis, "2024-12-31")]
    [InlineData("2024-12-31", PriorAuthorizationFamily.PowerMobilityDevice, "2025-01-15")]
    [InlineData("2024-08-30", PriorAuthorizationFamily.Orthosis, "2024-09-09")]
    [InlineData("2024-08-30", PriorAuthorizationFamily.SupportSurface, "2024-09-09")]
    public void Medicare_decides_in_business_days(string received, PriorAuthorizationFamily family, string due) =>
        Assert.Equal(DateOnly.Parse(due), For(Request(received, family)).Day);

    [Fact]
    public void Medicare_expedites_in_two_business_days() =>
        Assert.Equal(new DateOnly(2026, 3, 10), For(Request("2026-03-06", PriorAuthorizationFamily.Orthosis) with { Expedited = true }).Day);

    [Fact]
    public void Of_several_families_the_earliest_day_counts()
    {
        var request = Request("2024-08-30", PriorAuthorizationFamily.PowerMobilityDevice);
        var both = request with { Lines = [.. request.Lines, Histories.Line(2, family: PriorAuthorizationFamily.Orthosis)] };

        Assert.Equal(new DateOnly(2024, 9, 9), For(both).Day);
    }

    [Fact]
    public void R18_A_plan_decides_in_seven_calendar_days_or_seventy_two_hours()
    {
        var request = Request("2026-03-02", PriorAuthorizationFamily.Unknown) with { PlanId = "KP" };

        Assert.Equal(new DecisionDeadline(new DateOnly(2026, 3, 9)), For(request));
        Assert.Equal(
            new DecisionDeadline(new DateOnly(2026, 3, 5), new DateTimeOffset(2026, 3, 5, 9, 30, 0, TimeSpan.FromHours(-8))),
            For(request with { Expedited = true }));
    }

    [Theory]
    [InlineData("2025-12-31", "2026-01-14")]
    [InlineData("2026-01-01", "2026-01-08")]
    public void A_plan_had_fourteen_calendar_days_for_requests_before_2026(string received, string due)
    {
        var request = Request(received, PriorAuthorizationFamily.Unknown);

        Assert.Equal(DateOnly.Parse(due), For(request with { PlanId = "KP" }).Day);
        Assert.Equal(DateOnly.Parse(due), For(request with { Program = Engine.Claims.PayerProgram.Medicaid }).Day);
    }

    [Fact]
    public void A_plan_expedites_in_seventy_two_hours_before_2026_too()
    {
        var request = Request("2025-12-30", PriorAuthorizationFamily.Unknown) with { PlanId = "KP", Expedited = true };

        Assert.Equal(request.ReceivedAt.AddHours(72), For(request).Instant);
    }

    [Fact]
    public void A_payer_can_name_its_own_exceptions()
    {
        var calendar = new AdjustedCalendar(
            FederalCalendar.Instance, new HashSet<DateOnly> { new(2026, 3, 3) }, new HashSet<DateOnly> { new(2026, 3, 7) });

        Assert.Equal(new DateOnly(2026, 3, 5), DecisionDeadlines.AddBusinessDays(new DateOnly(2026, 3, 2), 2, calendar));
        Assert.Equal(new DateOnly(2026, 3, 7), DecisionDeadlines.AddBusinessDays(new DateOnly(2026, 3, 6), 1, calendar));
    }

    [Theory]
    [InlineData(2026, "2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25")]
    [InlineData(2022, "2021-12-31 2022-01-17 2022-02-21 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-10-10 2022-11-11 2022-11-24 2022-12-26")]
    [InlineData(2020, "2020-01-01 2020-01-20 2020-02-17 2020-05-25 2020-07-03 2020-09-07 2020-10-12 2020-11-11 2020-11-26 2020-12-25")]
    public void Federal_holidays_are_kept_as_the_law_says(int year, string days)
    {
        var expected = days.Split(' ').Select(day => DateOnly.Parse(day)).ToArray();

        Assert.Equal(expected, FederalCalendar.HolidaysOf(year));
        Assert.All(expected, day => Assert.False(FederalCalendar.Instance.IsBusinessDay(day)));
    }

    [Theory]
    [InlineData(PriorAuthorizationFamily.LowerLimbProsthesis, "2026-06-30")]
    [InlineData(PriorAuthorizationFamily.Orthosis, "2026-05-01")]
    [InlineData(PriorAuthorizationFamily.PowerMobilityDevice, "2026-09-02")]
    [InlineData(PriorAuthorizationFamily.SupportSurface, "2026-04-02")]
    public void R11_An_affirmation_is_valid_as_long_as_its_family_says(PriorAuthorizationFamily family, string last) =>
        Assert.Equal(DateOnly.Parse(last), AffirmationValidity.LastDay(family, new DateOnly(2026, 3, 2)));

    private static AuthorizationRequest Request(string received, PriorAuthorizationFamily family) =>
        Histories.Request(Histories.Line(1, family: family)) with { ReceivedDay = DateOnly.Parse(received) };

    private static DecisionDeadline For(AuthorizationRequest request) => DecisionDeadlines.For(request, FederalCalendar.Instance);
}
