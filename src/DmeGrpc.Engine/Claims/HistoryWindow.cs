using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Edits;

namespace DmeGrpc.Engine.Claims;

/// <summary>Which days of a member's history can bear on a claim.</summary>
public static class HistoryWindow
{
    /// <summary>
    /// How far back the first month of a rental may lie: 13 months of rent, and the interruptions that do not end a rental (42 CFR 414.230).
    /// </summary>
    private const int RentalMonths = 18;

    /// <summary>
    /// The days of the claim's lines; with a rental on it, as many months before as a rental lasts, because an authorization is good for the delivery
    /// with which it began. Null for a claim without a day of service.
    /// </summary>
    public static ServiceSpan? Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (DaysOf(claim) is not { } days || !claim.Lines.Any(line => line.Modifiers.Contains("RR")))
        {
            return DaysOf(claim);
        }

        return new ServiceSpan(days.From > DateOnly.MinValue.AddMonths(RentalMonths) ? days.From.AddMonths(-RentalMonths) : DateOnly.MinValue, days.Through);
    }

    /// <summary>
    /// From the first to the last day of service; null for a claim without one. Lines that no history can save are left out: those that begin after the
    /// claim was received, and those whose dates are no span of service.
    /// </summary>
    public static ServiceSpan? DaysOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ServiceSpan? days = null;
        foreach (var line in claim.Lines)
        {
            if (line.FromDate is { } from && from <= claim.ReceivedDate
                && new ServiceSpan(from, line.ThroughDate ?? from) is { Days: >= 1 and <= LineDatesEdit.MaximumDays } span)
            {
                days = days is { } known
                    ? new ServiceSpan(known.From < from ? known.From : from, known.Through > span.Through ? known.Through : span.Through)
                    : span;
            }
        }

        return days;
    }
}
