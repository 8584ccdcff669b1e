using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Policy;

/// <summary>Supplies that are billed with the days they last: from the first to the last.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="UnitsOfOneDay">How many units a line of one day may bill: 1 for kits by the day, 0 where every line needs a last day.</param>
/// <param name="MaximumMonths">The longest span of a line, in calendar months.</param>
/// <param name="Window">The days of service it applies to.</param>
/// <param name="Row">The row that says so.</param>
public sealed record SpannedSupply(CodeRange Codes, int UnitsOfOneDay, int MaximumMonths, EffectiveWindow Window, PolicyRow Row);
