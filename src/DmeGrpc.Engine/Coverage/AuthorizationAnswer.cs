namespace DmeGrpc.Engine.Coverage;

/// <summary>Whether an item needs an authorization.</summary>
public enum AuthorizationNeed
{
    /// <summary>It does not.</summary>
    NotNeeded = 1,

    /// <summary>It does.</summary>
    Needed,

    /// <summary>It depends on the state or on the item's family, which is not known.</summary>
    Indeterminate,
}

/// <summary>Whether an item needs an authorization on a day, and by which rule.</summary>
/// <param name="Need">Whether it does.</param>
/// <param name="Rule">The rule with documents, criteria and turnaround; null when none is needed, or which one may be needed hangs on the family.</param>
/// <param name="DependsOnFamily">Whether it is the family that is not known.</param>
public sealed record AuthorizationAnswer(AuthorizationNeed Need, AuthorizationRule? Rule, bool DependsOnFamily = false);
