using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Says of every line which other codes of its days could not be held against it, because the table or a part of it is missing.</summary>
internal static class PairEditGaps
{
    public static void Report(ClaimReview review, PairEditTable? table)
    {
        if (table is { Info.Coverage.IsComplete: true })
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            var unknown = review.Lines
                .Where(other => PairHits.SharedDays(line, other) is not null && !IsKnown(table, line.Code!.Value, other.Code!.Value))
                .Select(other => other.Code!.Value).Distinct().Order().ToList();
            if (unknown.Count > 0)
            {
                line.Findings.Add(NotEvaluated(review.Claim, line, unknown, table));
            }
        }
    }

    private static bool IsKnown(PairEditTable? table, ProcedureCode one, ProcedureCode two) =>
        table is not null
        && ((table.Info.Coverage.Includes(one) && table.Info.Coverage.Includes(two)) || !table.Find(one, two).IsEmpty || !table.Find(two, one).IsEmpty);

    private static Finding NotEvaluated(Claim claim, LineReview line, List<ProcedureCode> unknown, PairEditTable? table) => new()
    {
        Edit = EditKind.NcciPtp,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = table is null ? NotEvaluatedReason.TableNotLoaded : NotEvaluatedReason.TablePartial,
        Message = $"Pair edits of {line.Code} with {ShortList.Of(unknown, unknown.Count, "codes")} were not evaluated: the edition holds "
            + $"{(table is null ? "no" : "only part of the")} {claim.Program} {Words(claim.Setting)} PTP table.",
    };

    private static string Words(ServiceSetting setting) => setting switch
    {
        ServiceSetting.DmeSupplier => "DME",
        ServiceSetting.OutpatientHospital => "outpatient hospital",
        _ => "practitioner",
    };
}
