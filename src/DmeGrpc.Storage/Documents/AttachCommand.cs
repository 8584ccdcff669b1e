using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Documents;

/// <summary>Attaches a document.</summary>
/// <param name="TrackingNumber">The authorization.</param>
/// <param name="FileName">The name the sender gave it, without a path; at most 200 characters.</param>
/// <param name="ContentType">Its media type, one of <see cref="DocumentContentTypes"/>.</param>
/// <param name="Actor">The authenticated caller.</param>
/// <param name="ExpectedRevision">The revision the caller saw; null when it does not matter.</param>
/// <param name="ExpectedSha256">The SHA-256 the sender computed, in hexadecimal digits; null when it gave none.</param>
/// <param name="Reason">A remark; may be empty.</param>
public sealed record AttachCommand(
    TrackingNumber TrackingNumber,
    string FileName,
    string ContentType,
    string Actor,
    int? ExpectedRevision = null,
    string? ExpectedSha256 = null,
    string Reason = "");
