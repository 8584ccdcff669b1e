using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>
/// When a plan's decision on a request is due: in the time that the plan gives itself for the items, or in the one that the law gives it
/// (<see cref="DecisionDeadlines"/>), whichever is over first. Of several items the earliest counts.
/// </summary>
public static class PlanDeadlines
{
    /// <summary>Reckons it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="plan">The plan that decides it.</param>
    /// <param name="catalog">Knows the items' families of benefits.</param>
    /// <param name="calendar">The payer's business days. Those of a plan that tells its office hours are the days on which it opens.</param>
    public static DecisionDeadline For(AuthorizationRequest request, Plan plan, EditionCatalog catalog, IBusinessCalendar calendar)
    {
        var open = plan.BusinessHours ?? calendar;
        return request.Lines
            .Select(line => TimeFor(request, line, plan, catalog))
            .OfType<DecisionTime>()
            .SelectMany(time => Ends(request, time, open))
            .Append(DecisionDeadlines.For(request, calendar))
            .OrderBy(deadline => deadline.Day).ThenBy(deadline => deadline.Instant ?? DateTimeOffset.MaxValue)
            .First();
    }

    /// <summary>The plan's time for an item; null where it names none.</summary>
    private static DecisionTime? TimeFor(AuthorizationRequest request, RequestedLine line, Plan plan, EditionCatalog catalog)
    {
        var day = line.FirstDay ?? request.ReceivedDay;
        if (!plan.Window.Contains(day))
        {
            return null;
        }

        var rule = CoverageRules.Authorization(plan, line.Code, catalog.FamilyOf(line.Code, day), request.ServiceState, day).Rule;
        return request.Expedited ? rule?.Turnaround.Expedited : rule?.Turnaround.Standard;
    }

    private static IEnumerable<DecisionDeadline> Ends(AuthorizationRequest request, DecisionTime time, IBusinessCalendar open)
    {
        if (time.BusinessDays is { } businessDays)
        {
            yield return new DecisionDeadline(DecisionDeadlines.AddBusinessDays(request.ReceivedDay, businessDays, open));
        }

        if (time.CalendarDays is { } calendarDays)
        {
            yield return new DecisionDeadline(request.ReceivedDay.AddDays(calendarDays));
        }

        if (time.Hours is { } hours)
        {
            yield return DecisionDeadlines.After(request, TimeSpan.FromHours(hours));
        }
    }
}
