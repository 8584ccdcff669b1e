namespace DmeGrpc.Storage.Model;

/// <summary>Leads from a tracking number to the member.</summary>
internal sealed class TrackingDirectoryRow
{
    public required string TrackingNumber { get; set; }

    public required string MemberKey { get; set; }
}

/// <summary>Leads from a submitter's request id to the authorization it made.</summary>
internal sealed class RequestDirectoryRow
{
    public required string Submitter { get; set; }

    public required string RequestId { get; set; }

    public required string ContentSha256 { get; set; }

    public required string MemberKey { get; set; }

    public required string TrackingNumber { get; set; }
}

/// <summary>Leads from a submitter's claim id to the member, and makes the id the submitter's only one.</summary>
internal sealed class ClaimDirectoryRow
{
    public required string Submitter { get; set; }

    public required string ClaimId { get; set; }

    public required string MemberKey { get; set; }
}
