using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The payer variant that pays the limit and denies the excess. Lines are served in the order of their numbers, so the order in which they
/// stand on the claim makes no difference; what other claims were paid for comes first of all. A line's daily share is what is left on the fullest of its days.
/// </summary>
internal static class UnitLimitCutBack
{
    public static void Apply(TableTimeline<UnitLimitTable> timeline, List<UnitCount> counts, List<UnitCount> history)
    {
        var used = new Dictionary<DateOnly, decimal>();
        foreach (var count in history.Where(count => count.IsSummed))
        {
            foreach (var day in count.Span.EachDay())
            {
                used[day] = used.GetValueOrDefault(day) + count.PerDay;
            }
        }

        var served = counts
            .OrderBy(count => count.Line.Number).ThenBy(count => count.Span.From).ThenBy(count => count.Span.Through).ThenBy(count => count.PerDay);
        foreach (var count in served)
        {
            var share = count.PerDay;
            foreach (var day in count.Span.EachDay())
            {
                if (UnitLimitDays.LimitOf(timeline, count, day) is { } limit)
                {
                    var before = UnitLimitDays.SumsTheDay(limit) ? used.GetValueOrDefault(day) : 0;
                    share = Math.Clamp(limit.Limit - before, 0, share);
                }
            }

            foreach (var day in count.Span.EachDay())
            {
                used[day] = used.GetValueOrDefault(day) + (count.IsSummed ? share : 0);
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
        var payable = share * count.Span.Days;
        // Rounding a day's units up can make a share of them, over all days, more than was billed.
        if ((share == count.PerDay || payable >= line.Units!.Value) && !notPayable)
        {
            line.Findings.RemoveAll(UnitLimitFindings.IsExcess);
            return;
        }

        var place = line.Findings.FindIndex(UnitLimitFindings.IsExcess);
        line.Findings[place] = UnitLimitFindings.CutBack(line, line.Findings[place], payable);
        line.PayableUnits = payable;
    }
}
