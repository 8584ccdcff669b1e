namespace DmeGrpc.Engine.ItemPolicies;

/// <summary>How far a policy row can be relied on.</summary>
public enum PolicyGrade
{
    /// <summary>The policy itself was read.</summary>
    Published = 1,

    /// <summary>A text that quotes it was read.</summary>
    Secondary,

    /// <summary>General knowledge that was not read in a source.</summary>
    General,

    /// <summary>Reckoned from one of the others.</summary>
    Derived,
}

/// <summary>Where a policy row comes from.</summary>
/// <param name="Name">The policy, such as LCD L33822.</param>
/// <param name="Grade">How far it can be relied on.</param>
public sealed record PolicySource(string Name, PolicyGrade Grade);
