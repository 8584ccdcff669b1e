using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Findings;

/// <summary>What a plan or a coverage policy says of an item.</summary>
/// <param name="PlanId">The plan; empty where a coverage policy speaks, or where no plan is loaded and none is named.</param>
/// <param name="Code">The item.</param>
/// <param name="Family">Its family of benefits.</param>
public sealed record CoverageEvidence(string PlanId, ProcedureCode Code, BenefitFamily Family) : Evidence((Editions.TableRow?)null)
{
    /// <summary>Why the plan covers the item or does not; null where a quantity is concerned.</summary>
    public CoverageReason? Reason { get; init; }

    /// <summary>The exclusion that decided; null when none did.</summary>
    public Exclusion? Exclusion { get; init; }

    /// <summary>The limit that is used up; null where none is.</summary>
    public QuantityUse? Quantity { get; init; }
}
