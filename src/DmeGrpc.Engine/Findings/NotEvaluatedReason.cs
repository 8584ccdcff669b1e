namespace DmeGrpc.Engine.Findings;

/// <summary>Why an edit that applies could not be evaluated.</summary>
public enum NotEvaluatedReason
{
    /// <summary>The edit was evaluated.</summary>
    None = 0,

    /// <summary>No edition holds a table for this program and setting.</summary>
    TableNotLoaded,

    /// <summary>The table that answers for the date of service holds only part of the published table.</summary>
    TablePartial,

    /// <summary>The published table has no row for the code; its value may be confidential.</summary>
    NoRow,

    /// <summary>
    /// No edition's table answers for the date of service; or the table that does has rows of the code and none for that day; or it lacks the code
    /// and is older than that day.
    /// </summary>
    NoRowOnDate,

    /// <summary>The rule is left to the contractor, and none is configured.</summary>
    ContractorDefined,

    /// <summary>The answer hangs on services that are not on this claim.</summary>
    OutsideClaim,

    /// <summary>The member's authorizations and history could not be read.</summary>
    StoreUnavailable,

    /// <summary>No authorizations and no history are kept.</summary>
    NoStore,

    /// <summary>The store has no record of the member.</summary>
    NoMemberRecord,
}
