using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.EquipmentHistory;

namespace DmeGrpc.Engine.Findings;

/// <summary>The item that a line replaces, and why.</summary>
/// <param name="Code">The item.</param>
/// <param name="Cause">Why it is to be replaced.</param>
/// <param name="Delivered">The day the item in use was delivered; null where that plays no part.</param>
/// <param name="LastDay">The last day of its useful lifetime; null where that plays no part.</param>
/// <param name="Holding">How the member has it.</param>
/// <param name="Row">The row of the item's category.</param>
public sealed record UsefulLifetimeEvidence(
    ProcedureCode Code, ReplacementCause Cause, DateOnly? Delivered, DateOnly? LastDay, EquipmentHolding Holding, TableRow? Row) : Evidence(Row);
