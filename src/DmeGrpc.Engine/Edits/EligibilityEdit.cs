using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The member is covered on every day of service. A member of whom the store has no record is not taken to be without coverage: with a plan the
/// question stays open, and for fee for service nobody keeps such a record here.
/// </summary>
internal static class EligibilityEdit
{
    // Who bears a service without coverage is not published with the codes; that the member does is general knowledge.
    private const GroupCode NotCovered = GroupCode.PatientResponsibility;

    public static bool Applies(Claim claim) => claim.Setting == ServiceSetting.DmeSupplier && claim.MemberId.Length > 0;

    public static void Review(ClaimReview review)
    {
        if (!Applies(review.Claim) || review.Context.Member is not MemberFacts.Known)
        {
            return;
        }

        if (review.Enrollment is { } enrollment)
        {
            foreach (var line in review.Lines)
            {
                if (line.Span is { } span && FirstUncovered(enrollment.Spans, span) is { } day)
                {
                    line.Findings.Add(Uncovered(line, span, day, enrollment.Spans));
                }
            }
        }
        else if (review.Claim.PlanId.Length > 0 && review.Lines.Any(line => line.Span is not null))
        {
            review.Findings.Add(NoRecord(review.Claim.PlanId));
        }
    }

    private static DateOnly? FirstUncovered(IReadOnlyList<CoverageSpan> spans, ServiceSpan service)
    {
        var day = service.From;
        while (true)
        {
            if (spans.FirstOrDefault(span => span.Window.Contains(day)) is not { } covering)
            {
                return day;
            }

            if (covering.Window.Last is not { } last || last >= service.Through)
            {
                return null;
            }

            day = last.AddDays(1);
        }
    }

    private static Finding Uncovered(LineReview line, ServiceSpan service, DateOnly day, IReadOnlyList<CoverageSpan> spans)
    {
        var before = spans.Where(span => span.Window.Last < day).Select(span => (EffectiveWindow?)span.Window).MaxBy(window => window!.Value.Last);
        var after = spans.Where(span => span.Window.First > day).Select(span => (EffectiveWindow?)span.Window).MinBy(window => window!.Value.First);
        var evidence = new EligibilityEvidence(service, day, before ?? after);
        if (spans.Any(span => span.Window.Within(service) is not null))
        {
            return Partly(line, service, evidence);
        }

        var (carc, why) = (before, after) switch
        {
            ({ Last: { } last }, _) => ("27", $"the member's coverage ended on {last:yyyy-MM-dd}"),
            (null, { First: var first }) => ("26", $"the member's coverage begins on {first:yyyy-MM-dd}"),
            _ => ("177", "the member's record has no day of coverage"),
        };
        return Denied(
            new AdjustmentReason(NotCovered, carc, "N30"), Appealability.Appealable, $"{service} on line {line.Number} is not covered: {why}.", evidence,
            Remedy.Always("Ask the plan for the member's coverage on the date of service, and have the record corrected if it is wrong."),
            Remedy.IfDocumented("Correct the date of service if the item was delivered on another day."),
            Remedy.Never("Do not move the date of service into the coverage."));
    }

    private static Finding Partly(LineReview line, ServiceSpan service, EligibilityEvidence evidence) => Denied(
        AdjustmentReason.Contractual("239", "N30"), Appealability.CorrectAndResubmit,
        $"Line {line.Number} spans {service}, and the member is not covered on all of these days: {evidence.FirstUncovered:yyyy-MM-dd} is the first without coverage.",
        evidence,
        Remedy.Always("Bill the days with coverage on a claim of their own, with their units."));

    private static Finding Denied(
        AdjustmentReason adjustment, Appealability appealability, string message, EligibilityEvidence evidence, params Remedy[] remedies) => new()
        {
            Edit = EditKind.Eligibility,
            Outcome = Outcome.Deny,
            Message = message,
            Adjustment = adjustment,
            Evidence = evidence,
            Appealability = appealability,
            MemberMayBeBilled = adjustment.Group == GroupCode.PatientResponsibility,
            Remedies = remedies,
        };

    private static Finding NoRecord(string planId) => new()
    {
        Edit = EditKind.Eligibility,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = NotEvaluatedReason.NoMemberRecord,
        Message = $"Whether the member is covered was not evaluated: there is no record of the member in plan {planId}.",
    };
}
