using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// NCCI procedure-to-procedure edits among the lines of a claim, which share member and billing provider. The pair is looked up in both
/// directions; which direction has a row decides which line is denied. Source: NCCI Policy Manual, chapter I.
/// </summary>
internal static class PairEditReview
{
    public static void Review(ClaimReview review)
    {
        var claim = review.Claim;
        if (review.Lines.Count < 2 || !IsPublished(claim.Program, claim.Setting))
        {
            return;
        }

        var timeline = review.Catalog.PairEdits(claim.Program, claim.Setting);
        review.Consult(timeline);
        if (!timeline.Periods.IsEmpty)
        {
            Apply(review, PairHits.Find(review, timeline));
        }

        PairEditGaps.Report(review, timeline);
    }

    /// <summary>Medicare publishes pair edits for practitioners and hospitals only; Medicaid for DME suppliers too.</summary>
    private static bool IsPublished(PayerProgram program, ServiceSetting setting) =>
        program != PayerProgram.Medicare || setting != ServiceSetting.DmeSupplier;

    private static void Apply(ClaimReview review, List<PairHit> hits)
    {
        if (hits.Count == 0)
        {
            return;
        }

        var rejected = review.Lines.Select(line => line.IsRejected).ToArray();
        var knockOut = review.Policy.DeniedColumnOneStillDenies
            ? new KnockOut(rejected, [])
            : new KnockOut(review.Lines.Select(line => line.IsStopped), hits.FindAll(hit => !hit.IsBypassed));
        foreach (var hit in hits)
        {
            var columnOne = review.Lines[hit.ColumnOne];
            var columnTwo = review.Lines[hit.ColumnTwo];
            if (hit.IsBypassed && knockOut.IsIn(hit.ColumnOne))
            {
                columnTwo.Findings.AddRange(PairFindings.Bypassed(columnOne, columnTwo, hit.Evidence));
            }
            else if (!hit.IsBypassed && knockOut.Denies(hit))
            {
                columnTwo.Findings.Add(PairFindings.Denied(columnTwo, hit.Evidence));
            }
            else if (rejected[hit.ColumnOne] && !hit.IsBypassed)
            {
                columnTwo.Findings.Add(PairFindings.WouldBeDenied(columnTwo, hit.Evidence));
            }
        }
    }
}
