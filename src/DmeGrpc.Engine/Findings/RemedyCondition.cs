namespace DmeGrpc.Engine.Findings;

/// <summary>Whether a remedy may be used.</summary>
public enum RemedyCondition
{
    /// <summary>A plain correction.</summary>
    AlwaysAllowed = 1,

    /// <summary>Only when the medical or delivery record shows it to be true.</summary>
    OnlyIfDocumented,

    /// <summary>Not allowed, named because it is often tried.</summary>
    Never,
}
