namespace DmeGrpc.Engine.Authorizations;

/// <summary>A line of an authorization: what was asked for, what was decided, what claims have used of it.</summary>
/// <param name="Requested">What was asked for.</param>
/// <param name="Segment">What was decided.</param>
/// <param name="UsedUnits">Units that posted claims have used: from 0 to the units affirmed.</param>
public sealed record AuthorizationLine(RequestedLine Requested, LineSegment Segment, decimal UsedUnits)
{
    /// <summary>The requester's number for the line.</summary>
    public int LineNumber => Requested.LineNumber;

    /// <summary>A, N or P.</summary>
    public SegmentDecision Decision => Segment.Decision;

    /// <summary>Units that claims can still use; 0 unless affirmed.</summary>
    public decimal RemainingUnits => Decision == SegmentDecision.Affirmed ? Segment.Units - UsedUnits : 0;

    /// <summary>
    /// Whether an affirmed line differs from what was asked for: other code, modifiers or units, or days that do not hold all the days asked for.
    /// </summary>
    public bool IsModified => Decision == SegmentDecision.Affirmed
        && (Segment.Code != Requested.Code || Segment.Units != Requested.Units
            || !Segment.Modifiers.Order().SequenceEqual(Requested.Modifiers.Order())
            || Requested.FirstDay < Segment.FirstDay || Requested.LastDay > Segment.LastDay);
}
