using DmeGrpc.Engine.Dates;

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

    /// <summary>From the first to the last day of service; null for a claim without one.</summary>
    public static ServiceSpan? DaysOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var dated = claim.Lines.Where(line => line.FromDate is not null).ToList();
        if (dated.Count == 0)
        {
            return null;
        }

        var first = dated.Min(line => line.FromDate!.Value);
        var last = dated.Max(line => line.ThroughDate is { } through && through > line.FromDate!.Value ? through : line.FromDate!.Value);
        return new ServiceSpan(first, last);
    }
}
