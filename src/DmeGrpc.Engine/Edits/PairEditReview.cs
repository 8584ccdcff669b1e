using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// NCCI procedure-to-procedure edits among the lines of a claim, which share member and billing provider, and between them and paid lines of other claims
/// that share both. The pair is looked up in both directions; which direction has a row decides which line is denied. A paid line of another claim
/// cannot be denied any more: where it is column two, column one is paid less what was paid for it. Source: NCCI Policy Manual, chapter I.
/// </summary>
internal static class PairEditReview
{
    public static void Review(ClaimReview review)
    {
        var claim = review.Claim;
        if (review.Lines.Count + review.History.Count < 2 || !IsPublished(claim.Program, claim.Setting))
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
    public static bool IsPublished(PayerProgram program, ServiceSetting setting) =>
        program != PayerProgram.Medicare || setting != ServiceSetting.DmeSupplier;

    private static void Apply(ClaimReview review, IReadOnlyList<PairHit> hits)
    {
        if (hits.Count > 0)
        {
            Apply(review, review.LinesAndHistory, hits);
        }
    }

    private static void Apply(ClaimReview review, IReadOnlyList<LineReview> lines, IReadOnlyList<PairHit> hits)
    {
        bool[] rejected = [.. lines.Select(line => line.IsRejected)];
        var knockOut = review.Policy.DeniedColumnOneStillDenies
            ? new KnockOut(rejected, [])
            : new KnockOut(lines.Select(line => line.IsStopped), [.. hits.Where(hit => !hit.IsBypassed && lines[hit.ColumnTwo].Posted is null)]);
        foreach (var hit in hits)
        {
            var columnOne = lines[hit.ColumnOne];
            var columnTwo = lines[hit.ColumnTwo];
            if (columnTwo.Posted is not null)
            {
                if (knockOut.IsIn(hit.ColumnOne))
                {
                    columnOne.Findings.AddRange(PairFindings.OfPaidColumnTwo(columnOne, columnTwo, hit.Evidence));
                }
            }
            else if (hit.IsBypassed && knockOut.IsIn(hit.ColumnOne))
            {
                columnTwo.Findings.AddRange(PairFindings.Bypassed(columnOne, columnTwo, hit.Evidence));
            }
            else if (!hit.IsBypassed && knockOut.Denies(hit))
            {
                columnTwo.Findings.Add(PairFindings.Denied(columnOne, columnTwo, hit.Evidence));
            }
            else if (rejected[hit.ColumnOne] && !hit.IsBypassed)
            {
                columnTwo.Findings.Add(PairFindings.WouldBeDenied(columnOne, columnTwo, hit.Evidence));
            }
        }
    }
}
