using DmeGrpc.Engine.EquipmentHistory;

namespace DmeGrpc.Engine.Claims;

/// <summary>One line of a claim as it was billed.</summary>
public sealed record ClaimLine
{
    /// <summary>The submitter's number for the line: 1 or more, unique in the claim.</summary>
    public required int LineNumber { get; init; }

    /// <summary>CPT or HCPCS code: five characters.</summary>
    public required string ProcedureCode { get; init; }

    /// <summary>Modifiers of two characters, at most four.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>Units of service: more than 0, at most 99,999,999, at most three decimals.</summary>
    public required double Units { get; init; }

    /// <summary>First day of service.</summary>
    public DateOnly? FromDate { get; init; }

    /// <summary>Last day of service; null means the same day as <see cref="FromDate"/>.</summary>
    public DateOnly? ThroughDate { get; init; }

    /// <summary>The charge in US cents, not negative.</summary>
    public long ChargeCents { get; init; }

    /// <summary>Places of this line's diagnoses in the claim's list, counted from 1; at most four.</summary>
    public IReadOnlyList<int> DiagnosisPointers { get; init; } = [];

    /// <summary>Authorization number for this line alone; empty when there is none.</summary>
    public string AuthorizationNumber { get; init; } = string.Empty;

    /// <summary>What the supplier wrote beside the line.</summary>
    public string Narrative { get; init; } = string.Empty;

    /// <summary>Why the item replaces another; null for none named, which is taken for wear.</summary>
    public ReplacementCause? ReplacementCause { get; init; }

    /// <summary>Whether a new prescription, new need and the reason of a long interruption are on file (42 CFR 414.230).</summary>
    public bool HasNewNeedOnFile { get; init; }

    /// <summary>The day of the face-to-face encounter on file; null for none named.</summary>
    public DateOnly? FaceToFaceDate { get; init; }

    /// <summary>The day of the written order on file; null for none named.</summary>
    public DateOnly? WrittenOrderDate { get; init; }
}
