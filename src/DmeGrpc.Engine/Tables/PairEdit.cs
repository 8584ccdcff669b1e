using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>One row of an NCCI PTP table: a pair in one direction over one window of dates. A pair may have several rows.</summary>
/// <param name="ColumnOne">The code that is paid.</param>
/// <param name="ColumnTwo">The code that is denied unless a modifier lifts the edit.</param>
/// <param name="Window">First and last day of service it applies to; the deletion date is the last day, inclusive.</param>
/// <param name="Indicator">Whether modifiers may lift it.</param>
/// <param name="Rationale">The published PTP edit rationale.</param>
/// <param name="Source">Where the row stands in its file.</param>
public readonly record struct PairEdit(
    ProcedureCode ColumnOne, ProcedureCode ColumnTwo, EffectiveWindow Window, ModifierIndicator Indicator, string Rationale, SourceRow Source)
    : IPairRow
{
    /// <summary>Whether it ever applied to any day: rows of indicator 9 never did.</summary>
    public bool EverApplied => Indicator != ModifierIndicator.NotApplicable;
}
