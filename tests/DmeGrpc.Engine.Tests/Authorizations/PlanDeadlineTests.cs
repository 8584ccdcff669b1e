using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Authorizations;

public sealed class PlanDeadlineTests
{
    // A Saturday.
    private static readonly DateOnly Received = new(2026, 6, 20);

    private static readonly OpenHours MondayToFriday = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(8, 0), new TimeOnly(17, 0));

    [Fact]
    public void The_plans_own_time_counts_where_it_is_over_sooner() =>
        Assert.Equal(new DecisionDeadline(new DateOnly(2026, 6, 26)), Due(PlanOf(Within(businessDays: 5))));

    [Fact]
    public void The_laws_time_counts_where_the_plan_gives_itself_more() =>
        Assert.Equal(new DecisionDeadline(new DateOnly(2026, 6, 27)), Due(PlanOf(Within(businessDays: 10, calendarDays: 30))));

    [Fact]
    public void Of_several_times_the_first_that_is_over_counts() =>
        Assert.Equal(new DecisionDeadline(new DateOnly(2026, 6, 23)), Due(PlanOf(Within(businessDays: 5, calendarDays: 3))));

    [Fact]
    public void Days_on_which_the_plans_office_is_closed_are_no_business_days()
    {
        var zone = UnitedStatesTimeZone.All[0];
        var plan = PlanOf(Within(businessDays: 2)) with { BusinessHours = new BusinessHours(zone, [MondayToFriday], [new DateOnly(2026, 6, 22)]) };

        Assert.Equal(new DateOnly(2026, 6, 24), Due(plan).Day);
        // Friday the 19th is a federal holiday, on which this plan is open; by the payer's calendar the second day would be Monday.
        Assert.Equal(new DateOnly(2026, 6, 19), Due(plan, request => request with { ReceivedDay = new DateOnly(2026, 6, 17) }).Day);
    }

    [Fact]
    public void Hours_count_from_the_instant_of_receipt()
    {
        var plan = PlanOf(Within(businessDays: 5) with { Expedited = new DecisionTime(BusinessDays: null, CalendarDays: null, Hours: 24) });
        var received = new DateTimeOffset(2026, 6, 20, 9, 30, 0, TimeSpan.FromHours(-7));

        Assert.Equal(
            new DecisionDeadline(new DateOnly(2026, 6, 21), received.AddHours(24)),
            Due(plan, request => request with { Expedited = true, ReceivedAt = received }));
    }

    [Fact]
    public void A_plan_that_names_no_time_for_expedited_requests_decides_them_in_that_of_the_law()
    {
        var request = Histories.Request(Histories.Line(1)) with { PlanId = "plain", Expedited = true };

        Assert.Equal(
            DecisionDeadlines.For(request, FederalCalendar.Instance),
            PlanDeadlines.For(request, PlanOf(Within(calendarDays: 1)), TestEditions.Supplier().Build().Alone, FederalCalendar.Instance));
    }

    [Fact]
    public void An_item_that_the_plan_has_no_rule_for_on_the_day_is_decided_in_the_time_of_the_law()
    {
        var elsewhere = PlanOf(Within(calendarDays: 1), "WA");
        var over = PlanOf(Within(calendarDays: 1)) with { Window = new EffectiveWindow(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)) };

        Assert.Equal(new DateOnly(2026, 6, 27), Due(elsewhere).Day);
        Assert.Equal(new DateOnly(2026, 6, 27), Due(over).Day);
        Assert.Equal(new DateOnly(2026, 6, 27), Due(PlanOf(Within(calendarDays: 1)), request => request with { Lines = [Histories.Line(1, "E0601")] }).Day);
    }

    [Fact]
    public void A_rule_for_a_family_finds_its_items_in_the_list_of_codes()
    {
        var plan = PlanSketch.Plain with { Authorizations = [PlanSketch.Rule(PlanSketch.AllOf(BenefitFamily.Orthotic)) with { Turnaround = Within(calendarDays: 1) }] };

        Assert.Equal(new DateOnly(2026, 6, 21), Due(plan).Day);
    }

    private static Turnaround Within(int? businessDays = null, int? calendarDays = null) => new(new DecisionTime(businessDays, calendarDays, Hours: null), Expedited: null);

    private static Plan PlanOf(Turnaround turnaround, params string[] states) =>
        PlanSketch.Plain with { Authorizations = [PlanSketch.Rule(PlanSketch.Items("L0650"), states: states) with { Turnaround = turnaround }] };

    private static DecisionDeadline Due(Plan plan, Func<AuthorizationRequest, AuthorizationRequest>? change = null)
    {
        var request = Histories.Request(Histories.Line(1)) with { PlanId = "plain", ReceivedDay = Received };
        var catalog = TestEditions.Supplier().Family(BenefitFamily.Orthotic, "L0650").Build().Alone;
        return PlanDeadlines.For(change?.Invoke(request) ?? request, plan, catalog, FederalCalendar.Instance);
    }
}
