using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Findings;

/// <summary>A pair row and the two lines it joins.</summary>
/// <param name="ColumnOne">The code that is paid.</param>
/// <param name="ColumnTwo">The code that is not, unless a modifier lifts the edit.</param>
/// <param name="Window">The days on which the row applies.</param>
/// <param name="Indicator">Whether modifiers may lift it; null for integral pairs, which none lifts.</param>
/// <param name="Rationale">The published reason; empty where the source gives none.</param>
/// <param name="Source">Where the pair comes from.</param>
/// <param name="OtherLineNumber">The number of the line with the other code; 0 where it is on another claim.</param>
/// <param name="ServiceDate">The first day that both lines share and the row applies to.</param>
/// <param name="BypassingModifier">The modifier that lifts the edit; null when none does.</param>
/// <param name="BypassingLineNumber">The line that carries it; 0 where it is on another claim, null where none does.</param>
/// <param name="Row">The row itself.</param>
public sealed record PairEvidence(
    ProcedureCode ColumnOne, ProcedureCode ColumnTwo, EffectiveWindow Window, ModifierIndicator? Indicator, string Rationale, PairSource Source,
    int OtherLineNumber, DateOnly ServiceDate, Modifier? BypassingModifier, int? BypassingLineNumber, TableRow? Row) : Evidence(Row)
{
    /// <summary>The line of another claim that has the other code; null where it is on this one.</summary>
    public PostedLine? History { get; init; }
}
