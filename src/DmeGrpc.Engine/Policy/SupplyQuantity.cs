using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Policy;

/// <summary>How much of a supply a coverage policy takes for usual.</summary>
/// <param name="Modifier">The modifier of the lines it is about; none for every line.</param>
/// <param name="Limit">The codes, which share the units, and the period.</param>
/// <param name="Window">The days of service it applies to.</param>
/// <param name="Row">The row that says so.</param>
public sealed record SupplyQuantity(Modifier Modifier, ItemLimit Limit, EffectiveWindow Window, PolicyRow Row)
{
    /// <summary>
    /// How many calendar days before the last one that a supply is good for the next may be delivered. Source: the DME LCDs on refills, such as L33822.
    /// </summary>
    public const int EarliestRefillDays = 10;
}
