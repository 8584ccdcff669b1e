namespace DmeGrpc.Engine.Findings;

/// <summary>What an edit concludes.</summary>
public enum Outcome
{
    /// <summary>The line or claim is unprocessable: it is returned, not adjudicated.</summary>
    Reject = 1,

    /// <summary>The line is adjudicated and not paid.</summary>
    Deny,

    /// <summary>The decision waits.</summary>
    Pend,

    /// <summary>Units beyond the limit are denied, the rest are payable.</summary>
    CutBack,

    /// <summary>The line's payment is reduced by what was already paid for another.</summary>
    HistoryOffset,

    /// <summary>The edit applies and could not be evaluated. Never a pass.</summary>
    NotEvaluated,

    /// <summary>The edit applies and a modifier lifts it.</summary>
    Bypassed,

    /// <summary>Nothing stops the line; something deserves a look.</summary>
    Advisory,
}
