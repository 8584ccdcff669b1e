namespace DmeGrpc.Engine.Authorizations;

/// <summary>An authorization as it stands after a number of events. <see cref="AuthorizationTransitions"/> alone makes one.</summary>
public sealed record Authorization
{
    /// <summary>Its number.</summary>
    public required TrackingNumber TrackingNumber { get; init; }

    /// <summary>Whose it is.</summary>
    public required MemberKey MemberKey { get; init; }

    /// <summary>What was asked for.</summary>
    public required AuthorizationRequest Request { get; init; }

    /// <summary>When the decision is due.</summary>
    public required DecisionDeadline Due { get; init; }

    /// <summary>The lines, in ascending order of their numbers.</summary>
    public required IReadOnlyList<AuthorizationLine> Lines { get; init; }

    /// <summary>The documents, in the order they were attached.</summary>
    public IReadOnlyList<DocumentInfo> Documents { get; init; } = [];

    /// <summary>Whether it was withdrawn.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>
    /// The number of the last event that was not a use of units. It is the version that a change must name, so that claims being posted do
    /// not make a reviewer's copy stale.
    /// </summary>
    public required int Revision { get; init; }

    /// <summary>The number of the last event.</summary>
    public required int LastEventNumber { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When the last event that was not a use of units happened.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What the lines add up to.</summary>
    public OverallDecision Decision =>
        IsWithdrawn ? OverallDecision.Withdrawn
        : Lines.Any(line => line.Decision == SegmentDecision.Pending) ? OverallDecision.Pending
        : Lines.All(line => line.Decision == SegmentDecision.Affirmed) ? OverallDecision.Affirmed
        : Lines.All(line => line.Decision == SegmentDecision.NonAffirmed) ? OverallDecision.NonAffirmed
        : OverallDecision.PartiallyAffirmed;

    /// <summary>X12 HCR01 of the whole: modified when every line is affirmed and some otherwise than asked for.</summary>
    public ReviewAction Action => Decision switch
    {
        OverallDecision.Withdrawn => ReviewAction.Cancelled,
        OverallDecision.Pending => ReviewAction.Pended,
        OverallDecision.NonAffirmed => ReviewAction.NotCertified,
        OverallDecision.PartiallyAffirmed => ReviewAction.CertifiedPartial,
        _ => Lines.Any(line => line.IsModified) ? ReviewAction.Modified : ReviewAction.CertifiedInTotal,
    };

    /// <summary>X12 HCR01 of one line.</summary>
    public ReviewAction ActionOf(AuthorizationLine line) => line switch
    {
        _ when IsWithdrawn => ReviewAction.Cancelled,
        { Decision: SegmentDecision.Pending } => ReviewAction.Pended,
        { Decision: SegmentDecision.NonAffirmed } => ReviewAction.NotCertified,
        _ => line.IsModified ? ReviewAction.Modified : ReviewAction.CertifiedInTotal,
    };

    /// <summary>The line of that number; null when there is none.</summary>
    public AuthorizationLine? FindLine(int lineNumber) => Lines.FirstOrDefault(line => line.LineNumber == lineNumber);
}
