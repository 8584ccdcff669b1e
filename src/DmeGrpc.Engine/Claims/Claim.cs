namespace DmeGrpc.Engine.Claims;

/// <summary>A claim as it was billed: text and numbers are raw, so that every fault in them can be named.</summary>
public sealed record Claim
{
    /// <summary>The submitter's own number for the claim.</summary>
    public required string ClaimId { get; init; }

    /// <summary>The program whose tables judge it.</summary>
    public required PayerProgram Program { get; init; }

    /// <summary>The setting whose tables judge it.</summary>
    public required ServiceSetting Setting { get; init; }

    /// <summary>The plan; empty for fee for service.</summary>
    public string PlanId { get; init; } = string.Empty;

    /// <summary>The member's number with the plan or program.</summary>
    public string MemberId { get; init; } = string.Empty;

    /// <summary>NPI of the billing supplier or provider: ten digits with a check digit.</summary>
    public string BillingNpi { get; init; } = string.Empty;

    /// <summary>Postal code of the state of service; empty when unknown.</summary>
    public string ServiceState { get; init; } = string.Empty;

    /// <summary>ZIP code of the place of service: five digits; empty when unknown.</summary>
    public string ServiceZip { get; init; } = string.Empty;

    /// <summary>NPI of the practitioner who ordered the items; empty when unknown.</summary>
    public string OrderingNpi { get; init; } = string.Empty;

    /// <summary>ICD-10-CM codes, with or without the point; at most 12.</summary>
    public IReadOnlyList<string> DiagnosisCodes { get; init; } = [];

    /// <summary>Authorization number for the whole claim; empty when there is none.</summary>
    public string AuthorizationNumber { get; init; } = string.Empty;

    /// <summary>The lines, in the submitter's order; the order never changes a verdict.</summary>
    public required IReadOnlyList<ClaimLine> Lines { get; init; }

    /// <summary>The day the payer receives the claim: the only "today" the engine knows.</summary>
    public required DateOnly ReceivedDate { get; init; }
}
