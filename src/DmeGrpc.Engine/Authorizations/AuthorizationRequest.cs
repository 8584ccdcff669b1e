using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>What a supplier or practitioner asks a payer to authorize.</summary>
public sealed record AuthorizationRequest
{
    /// <summary>The program the member is in.</summary>
    public required PayerProgram Program { get; init; }

    /// <summary>The plan; empty for fee for service.</summary>
    public string PlanId { get; init; } = string.Empty;

    /// <summary>The member's number with the plan or program, as the requester wrote it.</summary>
    public required string MemberId { get; init; }

    /// <summary>Postal code of the state of service.</summary>
    public required string ServiceState { get; init; }

    /// <summary>NPI of the practitioner who ordered the items.</summary>
    public required string OrderingNpi { get; init; }

    /// <summary>NPI of the supplier who will furnish and bill them.</summary>
    public required string SupplierNpi { get; init; }

    /// <summary>NPI of whoever renders the service when that is not the supplier; else empty.</summary>
    public string RenderingNpi { get; init; } = string.Empty;

    /// <summary>ICD-10-CM codes; at most 12.</summary>
    public IReadOnlyList<string> DiagnosisCodes { get; init; } = [];

    /// <summary>Whether the requester asks for an expedited review.</summary>
    public bool Expedited { get; init; }

    /// <summary>When the payer received it; times to decide in hours count from here.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The payer's calendar day of <see cref="ReceivedAt"/>; times to decide in days count from here.</summary>
    public required DateOnly ReceivedDay { get; init; }

    /// <summary>The number of the former authorization that this one is requested anew for; none for an initial request.</summary>
    public TrackingNumber Supersedes { get; init; }

    /// <summary>The items, at least one and at most 99.</summary>
    public required IReadOnlyList<RequestedLine> Lines { get; init; }

    /// <summary>Whether a plan or Medicaid decides, in the times of 42 CFR 422.568 and 431.230, and not a Medicare contractor.</summary>
    public bool IsDecidedByPlan => PlanId.Length > 0 || Program == PayerProgram.Medicaid;
}
