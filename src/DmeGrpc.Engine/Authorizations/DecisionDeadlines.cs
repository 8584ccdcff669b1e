using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>
/// The times to decide. Medicare: 5 business days and at most 7 calendar days for requests received from 2025-01-01; before, 10 business days
/// for prosthetics, power mobility and what has no family, 5 for orthoses and support surfaces; expedited 2 business days. Plans and
/// Medicaid: 7 calendar days for requests received from 2026-01-01 (CMS-0057-F) and 14 before, expedited 72 hours.
/// Sources: 42 CFR 414.234, 422.568, 431.80; the DME MACs' pages on prior authorization.
/// </summary>
/// <remarks>
/// The 14 days before 2026 are common knowledge of the former time frames of Medicare Advantage and Medicaid managed care (42 CFR 422.568, 438.210) and were
/// not checked against their text; Medicaid fee for service had no federal one, and is counted like managed care.
/// </remarks>
public static class DecisionDeadlines
{
    private const int ExpeditedBusinessDays = 2;
    private const int StandardBusinessDays = 5;
    private const int FormerBusinessDays = 10;
    private const int MaximumCalendarDays = 7;
    private const int PlanCalendarDays = 7;
    private const int FormerPlanCalendarDays = 14;
    private static readonly TimeSpan PlanExpedited = TimeSpan.FromHours(72);
    private static readonly DateOnly ShorterSince = new(2025, 1, 1);
    private static readonly DateOnly PlansShorterSince = new(2026, 1, 1);

    /// <summary>When the decision on a request is due: of several lines the earliest counts.</summary>
    public static DecisionDeadline For(AuthorizationRequest request, IBusinessCalendar calendar)
    {
        var received = request.ReceivedDay;
        if (request.IsDecidedByPlan)
        {
            return request.Expedited
                ? After(request, PlanExpedited)
                : new DecisionDeadline(received.AddDays(received < PlansShorterSince ? FormerPlanCalendarDays : PlanCalendarDays));
        }

        if (request.Expedited)
        {
            return new DecisionDeadline(AddBusinessDays(received, ExpeditedBusinessDays, calendar));
        }

        return new DecisionDeadline(request.Lines.Select(line => StandardDay(line.Family, received, calendar)).DefaultIfEmpty(received).Min());
    }

    /// <summary>The nth business day after a day, which itself never counts.</summary>
    public static DateOnly AddBusinessDays(DateOnly day, int count, IBusinessCalendar calendar)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (calendar.IsBusinessDay(day))
            {
                count--;
            }
        }

        return day;
    }

    /// <summary>The instant some time after the receipt, and the payer's day of it.</summary>
    internal static DecisionDeadline After(AuthorizationRequest request, TimeSpan time) =>
        // ReceivedAt carries the payer's offset.
        new(request.ReceivedDay.AddDays((int)(request.ReceivedAt.TimeOfDay + time).TotalDays), request.ReceivedAt + time);

    private static DateOnly StandardDay(PriorAuthorizationFamily family, DateOnly received, IBusinessCalendar calendar)
    {
        if (received < ShorterSince)
        {
            var days = family is PriorAuthorizationFamily.Orthosis or PriorAuthorizationFamily.SupportSurface
                ? StandardBusinessDays
                : FormerBusinessDays;
            return AddBusinessDays(received, days, calendar);
        }

        var due = AddBusinessDays(received, StandardBusinessDays, calendar);
        var latest = received.AddDays(MaximumCalendarDays);
        return due < latest ? due : latest;
    }
}
