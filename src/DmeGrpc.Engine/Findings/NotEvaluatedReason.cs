namespace DmeGrpc.Engine.Findings;

/// <summary>Why an edit that applies could not be evaluated.</summary>
public enum NotEvaluatedReason
{
    /// <summary>The edit was evaluated.</summary>
    None = 0,

    /// <summary>The edition holds no table for this program and setting.</summary>
    TableNotLoaded,

    /// <summary>The edition holds only part of the published table.</summary>
    TablePartial,

    /// <summary>The published table has no row for the code; its value may be confidential.</summary>
    NoRow,

    /// <summary>The code has rows, and none for the date of service.</summary>
    NoRowOnDate,

    /// <summary>The rule is left to the contractor, and none is configured.</summary>
    ContractorDefined,

    /// <summary>The answer hangs on services that are not on this claim.</summary>
    OutsideClaim,
}
