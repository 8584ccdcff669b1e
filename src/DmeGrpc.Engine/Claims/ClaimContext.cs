using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Claims;

/// <summary>What is known beside the claim itself. The engine reads it and never asks for more.</summary>
public sealed record ClaimContext
{
    /// <summary>Nothing is known but the claim: the single-claim mode of the CMS editors.</summary>
    public static ClaimContext Empty { get; } = new();

    /// <summary>Payable services of the same member billed by others of the same group.</summary>
    public IReadOnlyList<RelatedService> GroupServices { get; init; } = [];

    /// <summary>What is known of the member.</summary>
    public MemberFacts Member { get; init; } = MemberFacts.OfClaimAlone;

    /// <summary>Suppliers that Medicare has exempted from prior authorization.</summary>
    public IReadOnlyList<SupplierExemption> ExemptSuppliers { get; init; } = [];

    /// <summary>The member's plan; null where none is loaded that the claim could mean.</summary>
    public Plan? Plan { get; init; }

    /// <summary>What rented and bought equipment is judged by beside the editions.</summary>
    public EquipmentPolicy Policy { get; init; } = EquipmentPolicy.None;

    /// <summary>What coverage policies say of items: sides of the body, supplies, diagnoses.</summary>
    /// <value>Default: nothing.</value>
    public ItemPolicy ItemPolicy { get; init; } = ItemPolicy.None;
}
