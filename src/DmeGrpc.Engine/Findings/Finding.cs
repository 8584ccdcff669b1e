namespace DmeGrpc.Engine.Findings;

/// <summary>What one edit says of one line, or of the claim, with its evidence and its cure.</summary>
public sealed record Finding
{
    /// <summary>The edit that speaks.</summary>
    public required EditKind Edit { get; init; }

    /// <summary>What it concludes.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>One plain sentence with the codes, numbers and dates in it.</summary>
    public required string Message { get; init; }

    /// <summary>Why nothing was concluded, when <see cref="Outcome"/> is <see cref="Outcome.NotEvaluated"/>.</summary>
    public NotEvaluatedReason NotEvaluatedReason { get; init; }

    /// <summary>Group code, CARC and RARCs of an adverse finding.</summary>
    public AdjustmentReason Adjustment { get; init; } = AdjustmentReason.None;

    /// <summary>Status codes of a front-end rejection; null for every other outcome.</summary>
    public ClaimStatus? Status { get; init; }

    /// <summary>The row, dates and numbers behind the conclusion; null where the message says it all.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>What can be done after adjudication.</summary>
    public Appealability Appealability { get; init; }

    /// <summary>Whether the member may be asked to pay. Never for NCCI and other coding denials, with or without an ABN.</summary>
    public bool MemberMayBeBilled { get; init; }

    /// <summary>What would cure it, and what would not be allowed.</summary>
    public IReadOnlyList<Remedy> Remedies { get; init; } = [];

    /// <summary>Whether it keeps the line or claim from being paid in full.</summary>
    public bool IsAdverse => Outcome is Outcome.Reject or Outcome.Deny or Outcome.Pend or Outcome.CutBack or Outcome.HistoryOffset;

    /// <summary>Whether the line or claim is not paid at all.</summary>
    public bool Stops => Outcome is Outcome.Reject or Outcome.Deny;
}
