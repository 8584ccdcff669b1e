using DmeGrpc.Engine.Coverage;
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

    /// <summary>The reasonable useful lifetime of equipment where nothing else is said: five years from delivery (42 CFR 414.210(f)).</summary>
    private const int LifetimeMonths = 60;

    /// <summary>A year of benefits, however it lies in the calendar.</summary>
    private const int BenefitYearMonths = 12;

    /// <summary>
    /// The days of the claim's lines, and those around them that the setting asks for.
    /// <list type="bullet">
    /// <item><description>
    /// Suppliers' claims: 78 months before. What was delivered up to five years ago may not be due for replacement, may be what an accessory or a supply
    /// belongs to, and may have been paid for by a rental that began 18 months earlier still; oxygen's 36 months lie within. A plan that limits an item over
    /// a longer period makes it that long, to either side. And twelve months before and after, whichever year of benefits the day lies in: shares of lines of that year
    /// count towards deductible and maximum, even those for later days that were posted first.
    /// </description></item>
    /// <item><description>
    /// Other claims with a rental: 18 months before, because an authorization is good for the delivery with which it began.
    /// </description></item>
    /// </list>
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="plan">The plan that judges it; null for none.</param>
    /// <returns>The days; null for a claim without a day of service.</returns>
    public static ServiceSpan? Of(Claim claim, Plan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (DaysOf(claim) is not { } days)
        {
            return null;
        }

        if (claim.Setting == ServiceSetting.DmeSupplier)
        {
            return OfSupplier(days, plan);
        }

        return claim.Lines.Any(line => line.Modifiers.Contains("RR")) ? new ServiceSpan(Earlier(days.From, RentalMonths), days.Through) : days;
    }

    /// <summary>What <see cref="Of"/> says of suppliers' claims, for days that are only asked about.</summary>
    /// <param name="days">The days.</param>
    /// <param name="plan">The plan that is asked; null for none.</param>
    public static ServiceSpan OfSupplier(ServiceSpan days, Plan? plan)
    {
        var limited = plan?.Limits.Select(limit => limit.Period.Months).DefaultIfEmpty().Max() ?? 0;
        return new ServiceSpan(Earlier(days.From, Math.Max(LifetimeMonths + RentalMonths, limited)), Later(days.Through, Math.Max(BenefitYearMonths, limited)));
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

    private static DateOnly Earlier(DateOnly day, int months) => day > DateOnly.MinValue.AddMonths(months) ? day.AddMonths(-months) : DateOnly.MinValue;

    private static DateOnly Later(DateOnly day, int months) => day < DateOnly.MaxValue.AddMonths(-months) ? day.AddMonths(months) : DateOnly.MaxValue;
}
