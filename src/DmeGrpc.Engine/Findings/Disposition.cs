namespace DmeGrpc.Engine.Findings;

/// <summary>What becomes of a line or a claim, the gravest last.</summary>
public enum Disposition
{
    /// <summary>Every edit that applies was evaluated and none stops it.</summary>
    Payable = 1,

    /// <summary>Nothing stops it, but an edit that applies could not be evaluated. Not a promise of payment.</summary>
    NotEvaluated,

    /// <summary>Paid, but not as billed; of a claim: some lines are.</summary>
    Adjusted,

    /// <summary>The decision waits.</summary>
    Pended,

    /// <summary>Not paid.</summary>
    Denied,

    /// <summary>Unprocessable: returned without adjudication.</summary>
    Rejected,
}
