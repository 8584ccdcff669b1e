namespace DmeGrpc.Engine.Differences;

/// <summary>What has become of a row from one edition to another.</summary>
public enum DifferenceKind
{
    /// <summary>Only the edition after has it.</summary>
    Added = 1,

    /// <summary>It was open and has a last day now. Other fields may differ too.</summary>
    Closed,

    /// <summary>It had a last day and is open now. Other fields may differ too.</summary>
    Reopened,

    /// <summary>Both have it, with other dates or other contents.</summary>
    Changed,

    /// <summary>Only the edition before has it.</summary>
    Removed,
}
