namespace DmeGrpc.Engine.Authorizations;

/// <summary>Fills in what a reviewer left open, so that the recorded change says everything itself and replaying it never asks a rule of today.</summary>
public static class Decisions
{
    /// <summary>Makes the change of a reviewer's decisions on a payer's calendar day. It may still break a rule; applying it tells.</summary>
    public static LinesDecided Complete(Authorization authorization, IReadOnlyList<LineDecision> decisions, DateOnly day) =>
        new([.. decisions.Select(decision => new DecidedLine(decision.LineNumber, Segment(authorization.FindLine(decision.LineNumber)?.Requested, decision, day)))]);

    private static LineSegment Segment(RequestedLine? line, LineDecision decision, DateOnly day)
    {
        // An unknown line is refused when the change is applied; until then it needs some segment.
        var undecided = line is null
            ? new LineSegment { Decision = SegmentDecision.Pending, Code = default, Modifiers = [], Units = 0 }
            : LineSegment.Undecided(line);
        return decision switch
        {
            AffirmLine affirm => Affirmed(undecided, line, affirm, day) with { DecidedDay = day },
            NonAffirmLine deny => undecided with
            {
                Decision = SegmentDecision.NonAffirmed,
                ReasonCode = deny.ReasonCode.Trim(),
                ReasonText = deny.ReasonText.Trim(),
                DecidedDay = day,
            },
            PendLine pend => undecided with { Missing = pend.Missing.Trim(), DecidedDay = day },
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
        };
    }

    private static LineSegment Affirmed(LineSegment undecided, RequestedLine? line, AffirmLine affirm, DateOnly day)
    {
        var byFamily = AffirmationValidity.LastDay(line?.Family ?? default, day);
        return undecided with
        {
            Decision = SegmentDecision.Affirmed,
            Code = affirm.Code ?? undecided.Code,
            Modifiers = affirm.Modifiers ?? undecided.Modifiers,
            Units = affirm.Units ?? undecided.Units,
            FirstDay = affirm.FirstDay ?? (byFamily is null ? line?.FirstDay ?? day : Earlier(day, line?.FirstDay)),
            LastDay = affirm.LastDay ?? byFamily ?? line?.LastDay,
        };
    }

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other < day ? other.Value : day;
}
