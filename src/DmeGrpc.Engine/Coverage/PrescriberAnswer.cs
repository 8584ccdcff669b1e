namespace DmeGrpc.Engine.Coverage;

/// <summary>Whether a practitioner may prescribe an item under a plan.</summary>
public enum PrescriberAnswer
{
    /// <summary>Yes.</summary>
    Accepted = 1,

    /// <summary>No: the plan's own physicians must, and this is none of them.</summary>
    Refused,

    /// <summary>The plan's own physicians must, and it does not list them.</summary>
    Indeterminate,
}
