namespace DmeGrpc.Storage.Model;

/// <summary>A claim that was posted, with the answer that every repetition gets.</summary>
internal sealed class PostingRow
{
    public required string MemberKey { get; set; }

    public required string Submitter { get; set; }

    public required string ClaimId { get; set; }

    public required string ContentSha256 { get; set; }

    public required byte[] Answer { get; set; }

    public required string Actor { get; set; }

    public DateTime PostedAt { get; set; }

    /// <summary>The claim it replaced; null for none.</summary>
    public string? ReplacesClaimId { get; set; }

    /// <summary>Since when it is void, by itself or by a replacement; null while it stands.</summary>
    public DateTime? VoidedAt { get; set; }

    public string? VoidActor { get; set; }

    public string? VoidReason { get; set; }

    /// <summary>The claim that replaced it; null for none.</summary>
    public string? ReplacedByClaimId { get; set; }

    public List<PostedLineRow> Lines { get; set; } = [];
}
