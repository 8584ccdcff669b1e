using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>One medically unlikely edit over one window of dates.</summary>
/// <param name="Code">The code.</param>
/// <param name="Limit">Units of service a day, 0 or more; 0 means not payable in this setting, never "no limit".</param>
/// <param name="Indicator">How it is adjudicated.</param>
/// <param name="Rationale">The published MUE rationale.</param>
/// <param name="Window">The days on which it applies.</param>
/// <param name="Source">Where the row stands in its file.</param>
public readonly record struct UnitLimit(
    ProcedureCode Code, int Limit, AdjudicationIndicator Indicator, string Rationale, EffectiveWindow Window, SourceRow Source);
