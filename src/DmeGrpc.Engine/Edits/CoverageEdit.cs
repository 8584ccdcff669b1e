using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The plan covers the item on the first day of the line: the plan is in force, it covers the item's family and does not exclude the item. What is
/// covered under circumstances that no claim shows is not evaluated, and so is an item whose family nobody knows.
/// </summary>
internal static class CoverageEdit
{
    public static void Review(ClaimReview review)
    {
        var claim = review.Claim;
        if (claim.Setting != ServiceSetting.DmeSupplier)
        {
            return;
        }

        if (review.Context.Plan is { } plan)
        {
            foreach (var line in review.Lines)
            {
                if (line is { Code: { } code, Span: { } span } && PlanOf(review, span.From) is not null)
                {
                    Judge(review, plan, line, code, span.From);
                }
            }
        }
        else if (claim.PlanId.Length > 0 && review.Lines.Any(line => line is { Code: not null, Span: not null }))
        {
            review.Findings.Add(NotEvaluated(
                NotEvaluatedReason.ContractorDefined, $"Whether the items are covered was not evaluated: plan {claim.PlanId} is not loaded.", evidence: null));
        }
    }

    /// <summary>
    /// The plan that says what is covered on a day. A claim that names no plan is fee for service: before and after the days its plan file is about, nothing
    /// is known of its benefits, as where none is loaded.
    /// </summary>
    public static Plan? PlanOf(ClaimReview review, DateOnly day) =>
        review.Context.Plan is { } plan && (review.Claim.PlanId.Length > 0 || plan.Window.Contains(day)) ? plan : null;

    private static void Judge(ClaimReview review, Plan plan, LineReview line, ProcedureCode code, DateOnly day)
    {
        var family = FamilyLookup.Of(review, code, day);
        var answer = CoverageRules.Coverage(plan, code, family, day);
        var evidence = new CoverageEvidence(plan.Id, code, family) { Reason = answer.Reason, Exclusion = answer.Exclusion };
        switch (answer)
        {
            case { Status: CoverageStatus.Covered }:
                break;
            case { Status: CoverageStatus.Indeterminate }:
                line.Findings.Add(NotEvaluated(
                    FamilyLookup.Gap(review, code, day), $"Whether {plan.Id} covers {code} was not evaluated: its family of benefits is not known.", evidence));
                break;
            case { Status: CoverageStatus.Conditional, Exclusion: { } exclusion }:
                line.Findings.Add(NotEvaluated(
                    NotEvaluatedReason.OutsideClaim, $"{plan.Id} covers {code} under a condition that the claim does not show: {Sentence(exclusion.CoveredWhen)}", evidence));
                break;
            case { Reason: CoverageReason.PlanNotInForce }:
                line.Findings.Add(NotInForce(plan, line, code, day, evidence));
                break;
            default:
                line.Findings.Add(NotCovered(plan, code, answer.Exclusion, evidence));
                break;
        }
    }

    private static Finding NotInForce(Plan plan, LineReview line, ProcedureCode code, DateOnly day, CoverageEvidence evidence) => Denied(
        new AdjustmentReason(GroupCode.PatientResponsibility, day < plan.Window.First ? "26" : "27", "N30"),
        $"{code} on line {line.Number} is not covered on {day:yyyy-MM-dd}: {plan.Id} covers services {plan.Window}.",
        evidence,
        Remedy.Always("Bill the plan that covered the member on the date of service."),
        Remedy.Never("Do not move the date of service into the coverage."));

    private static Finding NotCovered(Plan plan, ProcedureCode code, Exclusion? exclusion, CoverageEvidence evidence) => Denied(
        new AdjustmentReason(GroupCode.PatientResponsibility, "204", "N130"),
        exclusion is null ? $"{plan.Id} does not cover {code}: {Words(evidence.Family)} are no benefit of the plan." : $"{plan.Id} does not cover {code}: {Sentence(exclusion.Reason)}",
        evidence,
        Remedy.Always("Tell the member before delivery that the plan does not pay for the item."),
        Remedy.IfDocumented("Bill the code of the item that was furnished, if it is another one."));

    private static Finding Denied(AdjustmentReason adjustment, string message, CoverageEvidence evidence, params Remedy[] remedies) => new()
    {
        Edit = EditKind.Coverage,
        Outcome = Outcome.Deny,
        Message = message,
        Adjustment = adjustment,
        Evidence = evidence,
        Appealability = Appealability.Appealable,
        MemberMayBeBilled = true,
        Remedies = remedies,
    };

    private static Finding NotEvaluated(NotEvaluatedReason reason, string message, CoverageEvidence? evidence) => new()
    {
        Edit = EditKind.Coverage,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = message,
        Evidence = evidence,
    };

    private static string Words(BenefitFamily family) => family switch
    {
        BenefitFamily.DurableEquipment => "items of durable medical equipment",
        BenefitFamily.Prosthetic => "prosthetics",
        BenefitFamily.Orthotic => "orthotics",
        _ => "soft goods",
    };

    // A plan's own words may end as they like; a message ends with a full stop, on one line.
    private static string Sentence(string words) => words.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
}
