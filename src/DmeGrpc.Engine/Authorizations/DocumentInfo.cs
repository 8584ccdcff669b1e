namespace DmeGrpc.Engine.Authorizations;

/// <summary>What is known of a document beside its bytes.</summary>
/// <param name="DocumentId">Its id, unique everywhere.</param>
/// <param name="FileName">The name the sender gave it, without a path.</param>
/// <param name="ContentType">Its media type, one of <see cref="DocumentContentTypes"/>.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 hexadecimal digits in lower case.</param>
public sealed record DocumentInfo(Guid DocumentId, string FileName, string ContentType, long Length, string Sha256);
