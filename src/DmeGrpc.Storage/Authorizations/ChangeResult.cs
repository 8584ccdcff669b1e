using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>What came of a change.</summary>
public abstract record ChangeResult
{
    private ChangeResult()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="Authorization">The authorization after the change.</param>
    public sealed record Changed(Authorization Authorization) : ChangeResult;

    /// <summary>There is no authorization of that number.</summary>
    public sealed record NotFound : ChangeResult;

    /// <summary>Somebody else changed it since the caller read it; nothing is recorded.</summary>
    /// <param name="CurrentRevision">The revision now.</param>
    public sealed record Stale(int CurrentRevision) : ChangeResult;

    /// <summary>It breaks rules; nothing is recorded.</summary>
    /// <param name="Refusals">Every rule it breaks.</param>
    public sealed record Refused(IReadOnlyList<ChangeRefusal> Refusals) : ChangeResult;
}
