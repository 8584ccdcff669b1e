using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Says of every line which other codes of its days could not be held against it, because no table answers for a day that both have, or the one
/// that does is a part of the published one; and of the claim, which pairs a table lacks that is older than the services.
/// </summary>
internal static class PairEditGaps
{
    public static void Report(ClaimReview review, TableTimeline<PairEditTable> timeline)
    {
        if (IsStale(review, timeline))
        {
            ReportStale(review, review.LinesAndHistory, timeline);
        }

        if (timeline.Periods is not [{ Info.Coverage.IsComplete: true } only] || only.Days != EffectiveWindow.Always)
        {
            ReportUnknown(review, review.LinesAndHistory, timeline);
        }
    }

    private static void ReportUnknown(ClaimReview review, IReadOnlyList<LineReview> others, TableTimeline<PairEditTable> timeline)
    {
        foreach (var line in review.Lines)
        {
            Report(review, others, line, NotEvaluatedReason.TablePartial, (one, two, days) => IsPartlyUnknown(timeline, one, two, days));
            Report(
                review, others, line, timeline.IsLoaded ? NotEvaluatedReason.NoRowOnDate : NotEvaluatedReason.TableNotLoaded,
                (_, _, days) => !timeline.Covers(days));
        }
    }

    private static void Report(
        ClaimReview review, IReadOnlyList<LineReview> others, LineReview line, NotEvaluatedReason reason,
        Func<ProcedureCode, ProcedureCode, ServiceSpan, bool> isUnknown)
    {
        var unknown = others
            .Where(other => PairHits.SharedDays(line, other) is { } days && isUnknown(line.Code!.Value, other.Code!.Value, days))
            .Select(other => other.Code!.Value).Distinct().Order().ToList();
        if (unknown.Count > 0)
        {
            line.Findings.Add(NotEvaluated(review.Claim, line, unknown, reason));
        }
    }

    private static bool IsStale(ClaimReview review, TableTimeline<PairEditTable> timeline)
    {
        foreach (var period in timeline.Periods)
        {
            foreach (var line in review.Lines)
            {
                if (line.Span is { } span && period.Info.Coverage.SilentDays(span) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void ReportStale(ClaimReview review, IReadOnlyList<LineReview> others, TableTimeline<PairEditTable> timeline)
    {
        StaleTable? stale = null;
        foreach (var period in timeline.Periods)
        {
            foreach (var line in review.Lines.Where(line => line.Span is { } span && period.Info.Coverage.SilentDays(span) is not null))
            {
                foreach (var other in others)
                {
                    if (PairHits.SharedDays(line, other) is { } shared && period.Days.Within(shared) is { } days && Lacks(period.Table, line.Code!.Value, other.Code!.Value))
                    {
                        StaleTable.Note(ref stale, period.Info, days, line.Code.Value, other.Code.Value);
                    }
                }
            }
        }

        stale?.Tell(review, EditKind.NcciPtp, "pair edits", $"{review.Claim.Program} {Words(review.Claim.Setting)} PTP table", "pair");
    }

    // A part that may have the pair is another gap.
    private static bool Lacks(PairEditTable table, ProcedureCode one, ProcedureCode two) =>
        table.Find(one, two).IsEmpty && table.Find(two, one).IsEmpty && IsKnown(table, one, two);

    private static bool IsPartlyUnknown(TableTimeline<PairEditTable> timeline, ProcedureCode one, ProcedureCode two, ServiceSpan days)
    {
        foreach (var period in timeline.Periods)
        {
            if (period.Days.Within(days) is not null && !IsKnown(period.Table, one, two))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKnown(PairEditTable table, ProcedureCode one, ProcedureCode two) =>
        (table.Info.Coverage.Includes(one) && table.Info.Coverage.Includes(two)) || !table.Find(one, two).IsEmpty || !table.Find(two, one).IsEmpty;

    private static Finding NotEvaluated(Claim claim, LineReview line, List<ProcedureCode> unknown, NotEvaluatedReason reason) => new()
    {
        Edit = EditKind.NcciPtp,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = $"Pair edits of {line.Code} with {ShortList.Of(unknown, unknown.Count, "codes")} were not evaluated: "
            + Why(reason, $"{claim.Program} {Words(claim.Setting)} PTP table", line),
    };

    private static string Why(NotEvaluatedReason reason, string table, LineReview line) => reason switch
    {
        NotEvaluatedReason.TableNotLoaded => $"no {table} is loaded.",
        NotEvaluatedReason.NoRowOnDate => $"no loaded {table} answers for every day of {line.Span}.",
        _ => $"the edition holds only part of the {table}.",
    };

    private static string Words(ServiceSetting setting) => setting switch
    {
        ServiceSetting.DmeSupplier => "DME",
        ServiceSetting.OutpatientHospital => "outpatient hospital",
        _ => "practitioner",
    };
}
