namespace DmeGrpc.Storage.Model;

/// <summary>An authorization as it stands: what its events lead to, kept beside them in the same transaction.</summary>
internal sealed class AuthorizationRow
{
    public required string MemberKey { get; set; }

    public required string TrackingNumber { get; set; }

    public int Program { get; set; }

    public required string PlanId { get; set; }

    public required string MemberId { get; set; }

    public required string ServiceState { get; set; }

    public required string OrderingNpi { get; set; }

    public required string SupplierNpi { get; set; }

    public required string RenderingNpi { get; set; }

    /// <summary>Separated by blanks.</summary>
    public required string DiagnosisCodes { get; set; }

    public bool IsExpedited { get; set; }

    public DateTime ReceivedAt { get; set; }

    public DateOnly ReceivedDay { get; set; }

    public string? Supersedes { get; set; }

    public DateOnly DueDay { get; set; }

    public DateTime? DueInstant { get; set; }

    public bool IsWithdrawn { get; set; }

    public int Revision { get; set; }

    public int LastEventNumber { get; set; }

    public DateTime SubmittedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public List<AuthorizationLineRow> Lines { get; set; } = [];
}
