using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Coverage;

/// <summary>How much of a standard item a plan covers in a period; its items share the units.</summary>
/// <param name="Items">Which items.</param>
/// <param name="Units">The units.</param>
/// <param name="Period">In which period.</param>
public sealed record ItemLimit(ItemSelection Items, int Units, LimitPeriod Period)
{
    /// <summary>What is left on a day.</summary>
    /// <param name="day">The day of service asked about.</param>
    /// <param name="used">The member's units of these items, by day of service.</param>
    /// <param name="earlyDays">By how many days the periods of a rolling limit are shorter, because what follows may come early.</param>
    /// <returns>The units left, not below 0, and the days that were counted: of all the periods that hold the day, those in which the least is left.</returns>
    public (decimal Units, ServiceSpan Days) Left(DateOnly day, IEnumerable<(DateOnly Day, decimal Units)> used, int earlyDays = 0)
    {
        var usage = new LimitUsage(this, earlyDays);
        foreach (var use in used)
        {
            usage.Add(use.Day, use.Units);
        }

        var (units, days) = usage.In(day);
        return (Math.Max(0, Units - units), days);
    }
}
