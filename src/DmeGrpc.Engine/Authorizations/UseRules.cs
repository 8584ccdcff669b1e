namespace DmeGrpc.Engine.Authorizations;

/// <summary>Units are used up to what was affirmed, and given back up to what was used.</summary>
internal static class UseRules
{
    public static void Check(Authorization current, UnitsUsed used, RefusalList refusals)
    {
        foreach (var (line, item) in refusals.CheckLines(current, used.Lines, item => item.LineNumber))
        {
            ItemRules.CheckUnits(item.Units, line.LineNumber, refusals);
            if (line.Decision != SegmentDecision.Affirmed)
            {
                refusals.Add(RefusalKind.NotAffirmed, $"Line {line.LineNumber} is not affirmed.", line.LineNumber);
            }
            else if (item.Units > line.RemainingUnits)
            {
                refusals.Add(RefusalKind.UnitsExhausted, $"Line {line.LineNumber} has {line.RemainingUnits} units left, not {item.Units}.", line.LineNumber);
            }
        }
    }

    public static void Check(Authorization current, UnitsReturned returned, RefusalList refusals)
    {
        foreach (var (line, item) in refusals.CheckLines(current, returned.Lines, item => item.LineNumber))
        {
            ItemRules.CheckUnits(item.Units, line.LineNumber, refusals);
            if (item.Units > line.UsedUnits)
            {
                refusals.Add(RefusalKind.UnitsNotUsed, $"Of line {line.LineNumber} {line.UsedUnits} units are used, not {item.Units}.", line.LineNumber);
            }
        }
    }
}
