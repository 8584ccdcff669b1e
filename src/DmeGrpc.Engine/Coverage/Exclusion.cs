using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Coverage;

/// <summary>Items that a plan does not cover.</summary>
/// <param name="Items">Which.</param>
/// <param name="Window">The days of service it applies to.</param>
/// <param name="Reason">Why, in the plan's words.</param>
/// <param name="CoveredWhen">Under which circumstances they are covered after all; empty for none.</param>
public sealed record Exclusion(ItemSelection Items, EffectiveWindow Window, string Reason, string CoveredWhen);
