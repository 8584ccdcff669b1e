using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Compares the units of a code with its limit, day by day.</summary>
internal static class UnitLimitDays
{
    /// <summary>
    /// The limit that holds for the line on a day; null when there is none, or it is one of the day's sum and the line is left out of that.
    /// A limit of 0 holds for every line.
    /// </summary>
    public static UnitLimit? LimitOf(TableTimeline<UnitLimitTable> timeline, UnitCount count, DateOnly day) =>
        timeline.On(day) is { } period && On(period.Table, count.Line.Code!.Value, day) is { } limit && (count.IsSummed || limit.Limit == 0 || !SumsTheDay(limit)) ? limit : null;

    /// <summary>The earliest day of the line on which its units, or those of all lines of its code, exceed the limit; null when none does.</summary>
    public static UnitLimitEvidence? FirstExcess(TableTimeline<UnitLimitTable> timeline, DailyUnits daily, UnitCount count)
    {
        foreach (var day in count.Span.EachDay())
        {
            if (LimitOf(timeline, count, day) is not { } limit)
            {
                continue;
            }

            var counted = SumsTheDay(limit) && count.IsSummed
                ? daily.On(day)
                : new DailyUnits.Day { Units = count.PerDay, LineNumbers = [count.Line.Number] };
            // A limit of 0 means not payable, however few units a day come to.
            if (counted.Units > limit.Limit || limit.Limit == 0)
            {
                return new UnitLimitEvidence(
                    limit.Code, limit.Limit, limit.Indicator, limit.Rationale, day, counted.Units,
                    [.. counted.LineNumbers.Take(UnitLimitEvidence.MaximumLineNumbers)], counted.LineNumbers.Count, count.Raw,
                    timeline.On(day)!.RowAt(limit.Source))
                {
                    HistoryUnits = counted.HistoryUnits,
                    CountedHistory = [.. counted.History.Take(UnitLimitEvidence.MaximumLineNumbers)],
                };
            }
        }

        return null;
    }

    public static bool SumsTheDay(UnitLimit limit) =>
        limit.Indicator is AdjudicationIndicator.DateOfServicePolicy or AdjudicationIndicator.DateOfServiceClinical;

    /// <summary>The limit in force on a day; null when there is none.</summary>
    public static UnitLimit? On(UnitLimitTable table, ProcedureCode code, DateOnly day)
    {
        foreach (var row in table.Find(code))
        {
            if (row.Window.Contains(day))
            {
                return row;
            }
        }

        return null;
    }
}
