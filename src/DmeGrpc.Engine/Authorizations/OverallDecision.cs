namespace DmeGrpc.Engine.Authorizations;

/// <summary>What the decisions on the lines add up to. It is derived, never stored.</summary>
public enum OverallDecision
{
    /// <summary>Some line is not decided.</summary>
    Pending = 1,

    /// <summary>Every line is affirmed.</summary>
    Affirmed = 2,

    /// <summary>Every line is decided; some are affirmed, some are not.</summary>
    PartiallyAffirmed = 3,

    /// <summary>No line is affirmed.</summary>
    NonAffirmed = 4,

    /// <summary>The whole authorization was withdrawn.</summary>
    Withdrawn = 5,
}
