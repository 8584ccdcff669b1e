namespace DmeGrpc.Engine.Authorizations;

/// <summary>What an extension must fulfil: affirmed lines, longer or more, with a reason.</summary>
internal static class ExtensionRules
{
    public static void Check(Authorization current, LinesExtended extended, ChangeStamp stamp, RefusalList refusals)
    {
        refusals.RequireReason(stamp, "An extension");
        foreach (var (line, item) in refusals.CheckLines(current, extended.Lines, item => item.LineNumber))
        {
            if (line.Decision != SegmentDecision.Affirmed)
            {
                refusals.Add(RefusalKind.NotAffirmed, $"Line {line.LineNumber} is not affirmed.", line.LineNumber);
            }
            else
            {
                CheckExtension(line, item, refusals);
            }
        }
    }

    public static LineSegment Extend(LineSegment segment, LineExtension item) =>
        segment with { LastDay = item.LastDay ?? segment.LastDay, Units = item.Units ?? segment.Units };

    private static void CheckExtension(AuthorizationLine line, LineExtension item, RefusalList refusals)
    {
        var (last, units) = (line.Segment.LastDay, line.Segment.Units);
        if (item.LastDay < last || item.Units < units || ((item.LastDay ?? last) == last && (item.Units ?? units) == units))
        {
            refusals.Add(RefusalKind.NotAnExtension, $"Line {line.LineNumber} is valid to {last:yyyy-MM-dd} for {units} units: an extension is later or more.", line.LineNumber);
        }

        if (item.Units is { } more)
        {
            ItemRules.CheckUnits(more, line.LineNumber, refusals);
        }
    }
}
