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
    public static UnitLimit? LimitOf(UnitLimitTable table, UnitCount count, DateOnly day) =>
        On(table, count, day) is { } limit && (count.IsSummed || limit.Limit == 0 || !SumsTheDay(limit)) ? limit : null;

    public static bool HasLimitOnEveryDay(UnitLimitTable table, UnitCount count) =>
        count.Span.EachDay().All(day => On(table, count, day) is not null);

    /// <summary>The earliest day of the line on which its units, or those of all lines of its code, exceed the limit; null when none does.</summary>
    public static UnitLimitEvidence? FirstExcess(UnitLimitTable table, DailyUnits daily, UnitCount count)
    {
        foreach (var day in count.Span.EachDay())
        {
            if (LimitOf(table, count, day) is not { } limit)
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
                    new TableRow(table.Info, limit.Source));
            }
        }

        return null;
    }

    public static bool SumsTheDay(UnitLimit limit) =>
        limit.Indicator is AdjudicationIndicator.DateOfServicePolicy or AdjudicationIndicator.DateOfServiceClinical;

    /// <summary>The limit in force on a day; null when there is none.</summary>
    private static UnitLimit? On(UnitLimitTable table, UnitCount count, DateOnly day)
    {
        foreach (var row in table.Find(count.Line.Code!.Value))
        {
            if (row.Window.Contains(day))
            {
                return row;
            }
        }

        return null;
    }
}
