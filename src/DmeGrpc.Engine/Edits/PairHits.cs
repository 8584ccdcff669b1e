using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Finds the NCCI pair rows that join two lines of a claim, or one of it and a paid one of another.</summary>
internal static class PairHits
{
    /// <param name="review">The claim.</param>
    /// <param name="lines">Its lines, then paid ones of other claims; two of those are not held against each other.</param>
    /// <param name="timeline">The tables.</param>
    public static List<PairHit> Find(ClaimReview review, IReadOnlyList<LineReview> lines, TableTimeline<PairEditTable> timeline)
    {
        var hits = new List<PairHit>();
        for (var one = 0; one < lines.Count; one++)
        {
            var others = lines[one].Posted is null ? lines.Count : review.Lines.Count;
            for (var two = 0; two < others; two++)
            {
                if (SharedDays(lines[one], lines[two]) is { } days && Strictest(review, timeline, lines[one], lines[two], days) is { } evidence)
                {
                    hits.Add(new PairHit(one, two, evidence));
                }
            }
        }

        return review.Policy.PartialModifiers == PartialModifierRule.BypassAll ? SpreadBypasses(lines, hits) : hits;
    }

    /// <summary>The days on which two lines of different codes are both furnished; null when there are none.</summary>
    public static ServiceSpan? SharedDays(LineReview one, LineReview two) =>
        one.Code is { } first && two.Code is { } second && first != second && one.Span is { } span && two.Span is { } other ? span.Intersect(other) : null;

    // Over several days several windows of the pair, and several tables, may apply. A window that is not lifted wins, then the earliest day.
    private static PairEvidence? Strictest(ClaimReview review, TableTimeline<PairEditTable> timeline, LineReview one, LineReview two, ServiceSpan days)
    {
        PairEvidence? strictest = null;
        foreach (var period in timeline.Periods)
        {
            if (period.Days.Within(days) is { } ofPeriod && Strictest(review, period, one, two, ofPeriod) is { } evidence
                && (strictest is null || Rank(evidence).CompareTo(Rank(strictest)) < 0))
            {
                strictest = evidence;
            }
        }

        return strictest;
    }

    private static PairEvidence? Strictest(ClaimReview review, TablePeriod<PairEditTable> period, LineReview one, LineReview two, ServiceSpan days)
    {
        PairEvidence? strictest = null;
        foreach (var row in period.Table.Find(one.Code!.Value, two.Code!.Value))
        {
            if (!row.EverApplied || row.Window.Within(days) is not { } applies)
            {
                continue;
            }

            var bypass = row.Indicator == ModifierIndicator.Allowed ? ModifierBypass.Find(one, two, applies.From, review.Policy.ModifierPlacement) : null;
            var evidence = new PairEvidence(
                row.ColumnOne, row.ColumnTwo, row.Window, row.Indicator, row.Rationale, PairSource.Ncci, one.Number, applies.From,
                bypass?.Modifier, bypass?.Line.Number, period.RowAt(row.Source))
            {
                History = one.Posted,
            };
            if (strictest is null || Rank(evidence).CompareTo(Rank(strictest)) < 0)
            {
                strictest = evidence;
            }
        }

        return strictest;
    }

    private static (bool IsBypassed, DateOnly Day) Rank(PairEvidence evidence) => (evidence.BypassingModifier is not null, evidence.ServiceDate);

    // One modified line lifts the edit for every line of its code on its days. Of several, the lowest line number, then the first modifier.
    private static List<PairHit> SpreadBypasses(IReadOnlyList<LineReview> lines, List<PairHit> hits)
    {
        var lifted = hits.Where(hit => hit.IsBypassed)
            .OrderBy(hit => hit.Evidence.BypassingLineNumber).ThenBy(hit => hit.Evidence.BypassingModifier)
            .ToLookup(hit => (hit.ColumnOne, hit.Evidence.ColumnTwo));
        return lifted.Count == 0 ? hits : hits.ConvertAll(hit => hit.IsBypassed || hit.Evidence.Indicator != ModifierIndicator.Allowed
            ? hit
            : Lifted(hit, lifted[(hit.ColumnOne, hit.Evidence.ColumnTwo)]
                .FirstOrDefault(other => IsSameService(lines[other.ColumnTwo], lines[hit.ColumnTwo])).Evidence));
    }

    private static PairHit Lifted(PairHit hit, PairEvidence? by) => by is null
        ? hit
        : hit with { Evidence = hit.Evidence with { BypassingModifier = by.BypassingModifier, BypassingLineNumber = by.BypassingLineNumber } };

    private static bool IsSameService(LineReview one, LineReview two) =>
        one.Code == two.Code && one.Span is { } span && two.Span is { } other && span.Intersect(other) is not null;
}
