using System.Diagnostics.CodeAnalysis;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>What came of a change: the authorization after it, or every rule it breaks.</summary>
public sealed class ChangeOutcome
{
    private ChangeOutcome(Authorization? authorization, IReadOnlyList<ChangeRefusal> refusals) =>
        (Authorization, Refusals) = (authorization, refusals);

    /// <summary>The authorization after the change; null when it was refused.</summary>
    public Authorization? Authorization { get; }

    /// <summary>Every rule it breaks; empty when it was accepted.</summary>
    public IReadOnlyList<ChangeRefusal> Refusals { get; }

    /// <summary>Whether the change was accepted.</summary>
    [MemberNotNullWhen(true, nameof(Authorization))]
    public bool IsAccepted => Authorization is not null;

    internal static ChangeOutcome Accepted(Authorization authorization) => new(authorization, []);

    internal static ChangeOutcome Refused(IReadOnlyList<ChangeRefusal> refusals) => new(null, refusals);
}
