using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The payer variant that pays the limit and denies the excess. Lines are served in the order of their numbers, so the order in which they
/// stand on the claim makes no difference; a line's daily share is what is left on the fullest of its days.
/// </summary>
internal static class UnitLimitCutBack
{
    public static void Apply(UnitLimitTable table, List<UnitCount> counts)
    {
        var used = new Dictionary<DateOnly, decimal>();
        foreach (var count in counts.OrderBy(count => count.Line.Number))
        {
            var share = count.PerDay;
            for (var day = count.Span.From; day <= count.Span.Through; day = day.AddDays(1))
            {
                if (UnitLimitDays.On(table, count, day) is { } limit)
                {
                    var before = UnitLimitDays.SumsTheDay(limit) ? used.GetValueOrDefault(day) : 0;
                    share = Math.Clamp(limit.Limit - before, 0, share);
                }
            }

            for (var day = count.Span.From; day <= count.Span.Through; day = day.AddDays(1))
            {
                used[day] = used.GetValueOrDefault(day) + share;
            }

            if (count.Line.Findings.Exists(UnitLimitFindings.IsExcess))
            {
                Settle(count, share);
            }
        }
    }

    // A line that is served in full keeps no finding; one that gets nothing is denied like any other.
    private static void Settle(UnitCount count, decimal share)
    {
        var line = count.Line;
        var notPayable = line.Findings.Exists(finding => UnitLimitFindings.IsExcess(finding) && UnitLimitFindings.LimitOf(finding) == 0);
        if (share == count.PerDay && !notPayable)
        {
            line.Findings.RemoveAll(UnitLimitFindings.IsExcess);
            return;
        }

        var payable = share * count.Span.Days;
        var place = line.Findings.FindIndex(UnitLimitFindings.IsExcess);
        line.Findings[place] = UnitLimitFindings.CutBack(line, line.Findings[place], payable);
        line.PayableUnits = payable;
    }
}
