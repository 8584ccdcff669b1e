namespace DmeGrpc.Engine.Coverage;

/// <summary>Whether an item needs an authorization.</summary>
public enum AuthorizationNeed
{
    /// <summary>It does not.</summary>
    NotNeeded = 1,

    /// <summary>It does.</summary>
    Needed,

    /// <summary>It depends on the state, which is not known.</summary>
    Indeterminate,
}

/// <summary>Whether an item needs an authorization on a day, and by which rule.</summary>
/// <param name="Need">Whether it does.</param>
/// <param name="Rule">The rule with documents, criteria and turnaround; null when none is needed.</param>
public sealed record AuthorizationAnswer(AuthorizationNeed Need, AuthorizationRule? Rule);
