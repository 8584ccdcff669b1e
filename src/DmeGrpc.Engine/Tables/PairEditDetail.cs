using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Tables;

/// <summary>What a pair row says besides its codes and its source. Few differ: 1,580 in 2.5 million rows of the practitioner table of 2024Q3.</summary>
/// <param name="Window">First and last day of service it applies to.</param>
/// <param name="Indicator">Whether modifiers may lift it.</param>
/// <param name="Rationale">The published PTP edit rationale.</param>
public readonly record struct PairEditDetail(EffectiveWindow Window, ModifierIndicator Indicator, string Rationale);
