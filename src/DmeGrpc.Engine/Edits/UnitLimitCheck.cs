using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Tells claims whose units are within every limit, which nearly all are, from those to be looked at closely; nothing is allocated.</summary>
internal static class UnitLimitCheck
{
    // Adding up each day anew for each line costs more than a sum of each day, where days and lines are many.
    private const int MostAdditions = 250_000;

    /// <summary>Whether a line of one day has a limit of its own, or of the day with no other line of its code, that it is within: then nothing more is to be said of it.</summary>
    public static bool IsWithin(ClaimReview review, TableTimeline<UnitLimitTable> timeline, LineReview line)
    {
        if (line is not { Span: { Days: 1 } span, Units: { } units } || line.CodeOrNone.IsNone || timeline.On(span.From) is not { } period)
        {
            return false;
        }

        foreach (ref readonly var row in period.Table.Find(line.CodeOrNone))
        {
            if (row.Window.Contains(span.From))
            {
                return row.Limit > 0 && units <= row.Limit && (!UnitLimitDays.SumsTheDay(row) || IsOnlyOneOfItsCode(review, line));
            }
        }

        return false;
    }

    /// <summary>Whether no line exceeds a limit on any of its days. False also where that takes too long to find out in this way.</summary>
    public static bool AllAreWithin(ClaimReview review, TableTimeline<UnitLimitTable> timeline)
    {
        var additions = 0;
        foreach (var line in review.Lines)
        {
            if (UnitLimitEdit.CountOf(review, line) is not { } count)
            {
                continue;
            }

            additions += count.Span.Days * review.LinesAndHistory.Count;
            if (additions > MostAdditions || !IsWithinEachDay(review, timeline, count))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithinEachDay(ClaimReview review, TableTimeline<UnitLimitTable> timeline, UnitCount count)
    {
        for (var number = count.Span.From.DayNumber; number <= count.Span.Through.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (UnitLimitDays.LimitOf(timeline, count, day) is not { } limit)
            {
                continue;
            }

            if (limit.Limit == 0 || UnitsOn(review, limit, count, day) > limit.Limit)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOnlyOneOfItsCode(ClaimReview review, LineReview line)
    {
        foreach (var other in review.Lines)
        {
            if (other.CodeOrNone == line.CodeOrNone && other != line)
            {
                return false;
            }
        }

        for (var i = 0; i < review.History.Count; i++)
        {
            if (review.History[i].CodeOrNone == line.CodeOrNone)
            {
                return false;
            }
        }

        return true;
    }

    private static decimal UnitsOn(ClaimReview review, UnitLimit limit, UnitCount count, DateOnly day) =>
        UnitLimitDays.SumsTheDay(limit) && count.IsSummed ? SumOf(review, count, day) : count.PerDay;

    private static decimal SumOf(ClaimReview review, UnitCount count, DateOnly day)
    {
        var sum = count.PerDay;
        foreach (var other in review.Lines)
        {
            if (other != count.Line && IsOf(other, count, day) && UnitLimitEdit.CountOf(review, other) is { IsSummed: true } more)
            {
                sum += more.PerDay;
            }
        }

        for (var i = 0; i < review.History.Count; i++)
        {
            if (IsOf(review.History[i], count, day) && UnitLimitEdit.PaidCountOf(review, review.History[i]) is { IsSummed: true } paid)
            {
                sum += paid.PerDay;
            }
        }

        return sum;
    }

    private static bool IsOf(LineReview other, UnitCount count, DateOnly day) => other.CodeOrNone == count.Line.CodeOrNone && other.Span is { } span && span.Contains(day);
}
