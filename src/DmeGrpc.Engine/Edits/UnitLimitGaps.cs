using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Says of a line that no unit limit could be held against it. Some limits are confidential, so a missing row is never a pass.</summary>
internal static class UnitLimitGaps
{
    public static void Report(TableTimeline<UnitLimitTable> timeline, UnitCount count, Claim claim)
    {
        if (!timeline.IsLoaded)
        {
            Add(count, NotEvaluatedReason.TableNotLoaded, $"no {claim.Program} MUE table for this setting is loaded");
            return;
        }

        if (!timeline.Covers(count.Span))
        {
            Add(count, NotEvaluatedReason.NoRowOnDate, $"no loaded {claim.Program} MUE table for this setting answers for every day of {count.Span}");
        }

        foreach (var period in timeline.Periods)
        {
            if (period.Days.Within(count.Span) is { } days)
            {
                Report(period.Table, count, days);
            }
        }
    }

    private static void Report(UnitLimitTable table, UnitCount count, ServiceSpan days)
    {
        var code = count.Line.Code!.Value;
        if (!table.Find(code).IsEmpty)
        {
            if (!HasLimitOnEveryDay(table, code, days))
            {
                Add(count, NotEvaluatedReason.NoRowOnDate, $"the edition holds no value for every day of {days}");
            }
        }
        else if (table.Info.Coverage.Includes(code))
        {
            Add(count, NotEvaluatedReason.NoRow, "the published table has no value for it; some values are confidential");
        }
        else
        {
            Add(count, NotEvaluatedReason.TablePartial, "the edition holds only part of the MUE table, and not this code");
        }
    }

    private static bool HasLimitOnEveryDay(UnitLimitTable table, ProcedureCode code, ServiceSpan days)
    {
        for (var number = days.From.DayNumber; number <= days.Through.DayNumber; number++)
        {
            if (UnitLimitDays.On(table, code, DateOnly.FromDayNumber(number)) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(UnitCount count, NotEvaluatedReason reason, string why) => count.Line.Findings.Add(new Finding
    {
        Edit = EditKind.NcciMue,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = $"The unit limit of {count.Line.Code} was not evaluated: {why}.",
    });
}
