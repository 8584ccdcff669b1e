using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Finds the NCCI pair rows that join two lines of a claim, or one of it and a paid one of another.</summary>
internal static class PairHits
{
    /// <summary>
    /// The hits among its lines, and between them and the paid ones of other claims; two of those are not held against each other. Lines are named by their
    /// places in <see cref="ClaimReview.LinesAndHistory"/>, and the hits stand in the order of these.
    /// </summary>
    public static IReadOnlyList<PairHit> Find(ClaimReview review, TableTimeline<PairEditTable> timeline)
    {
        FindJoinedPairs(review, timeline);
        List<PairHit>? hits = null;
        var lines = review.LinesAndHistory;
        var before = (-1, -1);
        foreach (var pair in review.JoinedPairs)
        {
            // Several tables may join a pair.
            if ((pair.ColumnOne, pair.ColumnTwo) != before && SharedDays(lines[pair.ColumnOne], lines[pair.ColumnTwo]) is { } days
                && Strictest(review, timeline, lines[pair.ColumnOne], lines[pair.ColumnTwo], days) is { } evidence)
            {
                (hits ??= []).Add(new PairHit(pair.ColumnOne, pair.ColumnTwo, evidence));
            }

            before = (pair.ColumnOne, pair.ColumnTwo);
        }

        if (hits is null)
        {
            return [];
        }

        return review.Policy.PartialModifiers == PartialModifierRule.BypassAll ? SpreadBypasses(lines, hits) : hits;
    }

    /// <summary>The pairs of lines that share a day and that some table joins on whatever day, by place; none, for most claims.</summary>
    private static void FindJoinedPairs(ClaimReview review, TableTimeline<PairEditTable> timeline)
    {
        const int OnStack = 512;
        var (lines, pairs) = (review.LinesAndHistory, review.JoinedPairs);
        Span<ProcedureCode> codes = lines.Count <= OnStack ? stackalloc ProcedureCode[lines.Count] : new ProcedureCode[lines.Count];
        Span<ServiceSpan> days = lines.Count <= OnStack ? stackalloc ServiceSpan[lines.Count] : new ServiceSpan[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { Code: { } code, Span: { } span })
            {
                (codes[i], days[i]) = (code, span);
            }
        }

        foreach (var period in timeline.Periods)
        {
            period.Table.FindAmong(codes, days, review.Lines.Count, ref pairs!);
        }

        if (timeline.Periods.Length > 1)
        {
            pairs.Sort(static (x, y) => (x.ColumnOne, x.ColumnTwo).CompareTo((y.ColumnOne, y.ColumnTwo)));
        }
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
