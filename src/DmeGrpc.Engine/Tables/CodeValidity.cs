namespace DmeGrpc.Engine.Tables;

/// <summary>Whether a code may be billed for a day of service.</summary>
public enum CodeValidity
{
    /// <summary>It may.</summary>
    Valid = 1,

    /// <summary>The day is before the code's first day.</summary>
    NotYetEffective,

    /// <summary>The day is after the code's last day.</summary>
    Terminated,

    /// <summary>The list is complete for codes of this kind and lacks the code.</summary>
    NotListed,

    /// <summary>No loaded list can tell.</summary>
    NotEvaluated,
}
