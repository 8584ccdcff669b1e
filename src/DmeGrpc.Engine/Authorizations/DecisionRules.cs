namespace DmeGrpc.Engine.Authorizations;

/// <summary>What a decision on lines must fulfil: only a pending line is decided, and a denial says why.</summary>
internal static class DecisionRules
{
    public static void Check(Authorization current, LinesDecided decided, RefusalList refusals)
    {
        foreach (var (line, item) in refusals.CheckLines(current, decided.Lines, item => item.LineNumber))
        {
            var number = line.LineNumber;
            if (line.Decision == SegmentDecision.NonAffirmed)
            {
                refusals.Add(RefusalKind.DenialIsFinal, $"Line {number} was not affirmed; it can only be requested anew.", number);
            }
            else if (line.Decision == SegmentDecision.Affirmed)
            {
                refusals.Add(RefusalKind.AlreadyAffirmed, $"Line {number} is affirmed; it can be extended, or the whole withdrawn.", number);
            }
            else
            {
                CheckSegment(item.Segment, number, refusals);
            }
        }
    }

    private static void CheckSegment(LineSegment segment, int number, RefusalList refusals)
    {
        refusals.CheckText(segment.ReasonCode, AuthorizationLimits.ReasonCodeLength, "The code of the reason", number);
        refusals.CheckText(segment.ReasonText, AuthorizationLimits.TextLength, "The reason", number);
        refusals.CheckText(segment.Missing, AuthorizationLimits.TextLength, "What is missing", number);
        switch (segment.Decision)
        {
            case SegmentDecision.Affirmed:
                CheckAffirmed(segment, number, refusals);
                break;
            case SegmentDecision.NonAffirmed when segment.ReasonText.Length == 0:
                refusals.Add(RefusalKind.ReasonRequired, $"Line {number} is not affirmed without saying why.", number);
                break;
            case SegmentDecision.Pending when segment.Missing.Length == 0:
                refusals.Add(RefusalKind.MissingItemsRequired, $"Line {number} is pended without saying what is missing.", number);
                break;
        }
    }

    private static void CheckAffirmed(LineSegment segment, int number, RefusalList refusals)
    {
        ItemRules.CheckUnits(segment.Units, number, refusals);
        ItemRules.CheckModifiers(segment.Modifiers, number, refusals);
        ItemRules.CheckDays(segment.FirstDay, segment.LastDay, number, refusals);
        if (segment.FirstDay is null || segment.LastDay is null)
        {
            refusals.Add(RefusalKind.ValidityRequired, $"Line {number} needs a last day of validity: neither its family nor the request gives one.", number);
        }
    }
}
