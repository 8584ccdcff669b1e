using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// NCCI medically unlikely edits. Indicator 1, and every Medicaid row, judges each line by itself; 2 and 3 sum all lines of the code on each
/// day, with the paid ones of the same supplier on other claims. On excess all units are denied. Source: NCCI Policy Manual, chapter I, section V.
/// </summary>
/// <remarks>
/// Units of lines rejected for another fault are counted, since they count once the fault is cured. Duplicates, which would be removed, are
/// not. Lines with modifier 55 stay out of the sum of a day unless the policy says otherwise (CR 8853); limits of a line hold for them too.
/// </remarks>
internal static class UnitLimitEdit
{
    private static readonly Modifier PostoperativeCare = Modifier.Parse("55");

    public static void Review(ClaimReview review)
    {
        var claim = review.Claim;
        var timeline = review.Catalog.UnitLimits(claim.Program, claim.Setting);
        review.Consult(timeline);
        var areWithin = true;
        foreach (var line in review.Lines)
        {
            if (!UnitLimitCheck.IsWithin(review, timeline, line) && CountOf(review, line) is { } count)
            {
                areWithin = false;
                UnitLimitGaps.Report(timeline, count, claim);
            }
        }

        if (!areWithin && !UnitLimitCheck.AllAreWithin(review, timeline))
        {
            JudgeByCode(review, timeline);
        }
    }

    /// <summary>The units of a line under review; null for one that is not counted.</summary>
    public static UnitCount? CountOf(ClaimReview review, LineReview line) => line is { Code: not null, Span: { } span, Units: { } units, IsDuplicate: false }
        ? UnitCount.Of(line, span, units, IsSummed(review, line))
        : null;

    /// <summary>The units of a line of another claim, as far as they were paid; null for one that is not counted.</summary>
    public static UnitCount? PaidCountOf(ClaimReview review, LineReview line) => line is { Span: { } span, Posted: { } posted }
        ? UnitCount.Of(line, span, posted.PaidUnits, IsSummed(review, line))
        : null;

    private static void JudgeByCode(ClaimReview review, TableTimeline<UnitLimitTable> timeline)
    {
        var counts = review.Lines.Select(line => CountOf(review, line)).OfType<UnitCount>();
        foreach (var ofCode in counts.GroupBy(count => count.Line.Code!.Value))
        {
            if (HasRows(timeline, ofCode.Key))
            {
                Judge(review, timeline, [.. ofCode], [.. review.History.Where(line => line.Code == ofCode.Key).Select(line => PaidCountOf(review, line)).OfType<UnitCount>()]);
            }
        }
    }

    private static bool HasRows(TableTimeline<UnitLimitTable> timeline, ProcedureCode code)
    {
        foreach (var period in timeline.Periods)
        {
            if (!period.Table.Find(code).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSummed(ClaimReview review, LineReview line) =>
        review.Policy.CountPostoperativeCareLines || !line.Modifiers.Contains(PostoperativeCare);

    private static void Judge(ClaimReview review, TableTimeline<UnitLimitTable> timeline, List<UnitCount> counts, List<UnitCount> history)
    {
        var daily = new DailyUnits([.. counts, .. history]);
        var anyExcess = false;
        foreach (var count in counts)
        {
            if (UnitLimitDays.FirstExcess(timeline, daily, count) is { } evidence)
            {
                anyExcess = true;
                count.Line.Findings.Add(UnitLimitFindings.Exceeded(count.Line, evidence, review.Policy.ExcessUnits));
            }
        }

        if (anyExcess && review.Policy.ExcessUnits == ExcessUnitRule.CutBack)
        {
            UnitLimitCutBack.Apply(timeline, counts, history);
        }
    }
}
