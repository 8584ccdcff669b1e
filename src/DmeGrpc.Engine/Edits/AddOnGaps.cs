using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Says of a line that no table could tell whether its code is an add-on code, and notes where a table lacks it that is older than the line.</summary>
internal static class AddOnGaps
{
    public static void Report(TableTimeline<AddOnTable> timeline, LineReview line, ProcedureCode code, ServiceSpan span, ref StaleTable? stale)
    {
        foreach (var period in timeline.Periods)
        {
            if (period.Days.Within(span) is not { } days || !period.Table.Find(code).IsEmpty)
            {
                continue;
            }

            if (!period.Info.Coverage.Includes(code))
            {
                Add(line, NotEvaluatedReason.TablePartial, "the edition holds only part of the add-on table");
            }
            else if (period.Table.MayComeToHave(code))
            {
                StaleTable.Note(ref stale, period.Info, days, code);
            }
        }

        if (!timeline.Covers(span))
        {
            Add(line, timeline.IsLoaded ? NotEvaluatedReason.NoRowOnDate : NotEvaluatedReason.TableNotLoaded, timeline.IsLoaded
                ? $"no loaded add-on table of this program answers for every day of {span}"
                : "no add-on table of this program is loaded");
        }
    }

    private static void Add(LineReview line, NotEvaluatedReason reason, string why) => line.Findings.Add(new Finding
    {
        Edit = EditKind.NcciAddOn,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = $"Whether {line.Code} is an add-on code was not evaluated: {why}.",
    });
}
