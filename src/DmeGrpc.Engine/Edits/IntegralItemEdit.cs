using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Items that are part of another item on the claim: options included in a wheelchair base, the mattress of a bed that comes with one. The
/// source is a DME MAC policy article or the code's own description, never NCCI, so no NCCI modifier lifts it.
/// </summary>
internal static class IntegralItemEdit
{
    public static void Review(ClaimReview review)
    {
        if (review.Lines.Count < 2 || review.Claim.Setting != ServiceSetting.DmeSupplier)
        {
            return;
        }

        var timeline = review.Catalog.IntegralPairs(review.Claim.Program);
        review.Consult(timeline);
        if (Find(review, timeline) is { } hits)
        {
            Judge(review, hits);
        }
    }

    private static void Judge(ClaimReview review, List<PairHit> hits)
    {
        var knockOut = new KnockOut(review.Lines.Select(line => line.IsStopped), hits);
        var rejected = review.Lines.Select(line => line.IsRejected).ToArray();
        foreach (var hit in hits)
        {
            var line = review.Lines[hit.ColumnTwo];
            if (knockOut.Denies(hit))
            {
                line.Findings.Add(Included(line, hit.Evidence));
            }
            else if (rejected[hit.ColumnOne])
            {
                line.Findings.Add(WouldBeIncluded(line, hit.Evidence));
            }
        }
    }

    private static List<PairHit>? Find(ClaimReview review, TableTimeline<IntegralPairTable> timeline)
    {
        List<PairHit>? hits = null;
        foreach (var period in timeline.Periods)
        {
            for (var one = 0; one < review.Lines.Count; one++)
            {
                for (var two = 0; two < review.Lines.Count; two++)
                {
                    if (PairHits.SharedDays(review.Lines[one], review.Lines[two]) is { } shared && period.Days.Within(shared) is { } days)
                    {
                        AddHits(ref hits, review, period, one, two, days);
                    }
                }
            }
        }

        return hits;
    }

    private static void AddHits(ref List<PairHit>? hits, ClaimReview review, TablePeriod<IntegralPairTable> period, int one, int two, ServiceSpan days)
    {
        var (first, second) = (review.Lines[one], review.Lines[two]);
        foreach (var row in period.Table.Find(first.Code!.Value, second.Code!.Value))
        {
            if (row.Window.Within(days) is { } applies)
            {
                (hits ??= []).Add(new PairHit(one, two, new PairEvidence(
                    row.ColumnOne, row.ColumnTwo, row.Window, null, string.Empty, row.Origin, first.Number, applies.From, null, null, period.RowAt(row.Source))));
            }
        }
    }

    private static Finding WouldBeIncluded(LineReview line, PairEvidence evidence) => new()
    {
        Edit = EditKind.IntegralItem,
        Outcome = Outcome.Advisory,
        Message = $"{Part(line, evidence)}: line {line.Number} would be denied on {evidence.ServiceDate:yyyy-MM-dd} once line {evidence.OtherLineNumber} is corrected.",
        Evidence = evidence,
    };

    private static string Part(LineReview line, PairEvidence evidence) =>
        $"{evidence.ColumnTwo} on line {line.Number} is part of {evidence.ColumnOne} on line {evidence.OtherLineNumber} "
        + $"({(evidence.Source == PairSource.PolicyArticle ? "coverage policy article" : "description of the code")})";

    private static Finding Included(LineReview line, PairEvidence evidence) => new()
    {
        Edit = EditKind.IntegralItem,
        Outcome = Outcome.Deny,
        Message = $"{Part(line, evidence)} and not paid beside it on {evidence.ServiceDate:yyyy-MM-dd}.",
        Adjustment = AdjustmentReason.Contractual("97", "M15"),
        Evidence = evidence,
        Appealability = Appealability.Appealable,
        Remedies =
        [
            Remedy.Always($"Remove line {line.Number}: its payment is included in that of {evidence.ColumnOne}."),
            Remedy.IfDocumented($"Bill it apart, on its own date of service, if it replaces a part of equipment that the member already owns."),
            Remedy.Never("Do not bill the member for it."),
        ],
    };
}
