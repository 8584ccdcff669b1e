using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Documents;

/// <summary>What came of attaching a document.</summary>
public abstract record AttachResult
{
    private AttachResult()
    {
    }

    /// <summary>It is attached.</summary>
    /// <param name="Document">What is known of it.</param>
    /// <param name="Authorization">The authorization now.</param>
    /// <param name="IsRepeated">Whether the same bytes had been attached before.</param>
    public sealed record Attached(DocumentInfo Document, Authorization Authorization, bool IsRepeated) : AttachResult;

    /// <summary>There is no authorization of that number.</summary>
    public sealed record NotFound : AttachResult;

    /// <summary>Somebody else changed the authorization since the caller read it.</summary>
    /// <param name="CurrentRevision">The revision now.</param>
    public sealed record Stale(int CurrentRevision) : AttachResult;

    /// <summary>It breaks rules.</summary>
    /// <param name="Refusals">Every rule it breaks.</param>
    public sealed record Refused(IReadOnlyList<ChangeRefusal> Refusals) : AttachResult;

    /// <summary>It has more bytes than are taken.</summary>
    /// <param name="MaximumLength">How many are, in bytes.</param>
    public sealed record TooLarge(long MaximumLength) : AttachResult;

    /// <summary>It has no bytes.</summary>
    public sealed record Empty : AttachResult;

    /// <summary>It is of no type that is taken, or does not begin as its type does.</summary>
    public sealed record WrongType : AttachResult;

    /// <summary>Its bytes have another SHA-256 than the sender computed: they were changed on the way.</summary>
    /// <param name="ActualSha256">The SHA-256 of what arrived.</param>
    public sealed record WrongHash(string ActualSha256) : AttachResult;
}
