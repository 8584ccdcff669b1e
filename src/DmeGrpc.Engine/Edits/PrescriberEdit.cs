using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The practitioner who ordered the items: named where a plan or the list of face-to-face encounters and written orders asks for an order, well formed
/// where named, and one of the plan's physicians where the plan wants those.
/// </summary>
internal static class PrescriberEdit
{
    private const string Expectation = "ten digits beginning with 1 or 2, the last a check digit";

    public static void Review(ClaimReview review)
    {
        var claim = review.Claim;
        if (claim.Setting != ServiceSetting.DmeSupplier || !review.Lines.Any(line => line is { Code: not null, Span: not null }))
        {
            return;
        }

        if (claim.OrderingNpi.Length > 0 && !NationalProviderIdentifier.IsWellFormed(claim.OrderingNpi))
        {
            review.Findings.Add(Unprocessable(claim.OrderingNpi, $"The ordering NPI '{AuthorizationFaults.Shortened(claim.OrderingNpi)}' is not an NPI: {Expectation}."));
        }
        else if (claim.PlanId.Length > 0)
        {
            ReviewPlan(review);
        }
        else if (claim.OrderingNpi.Length == 0)
        {
            ReviewOrders(review);
        }
    }

    private static void ReviewPlan(ClaimReview review)
    {
        var (claim, plan) = (review.Claim, review.Context.Plan);
        if (plan is null)
        {
            return;
        }

        if (claim.OrderingNpi.Length == 0)
        {
            review.Findings.Add(Unprocessable(string.Empty, $"The ordering NPI is missing: {plan.Id} pays for what a practitioner prescribed."));
            return;
        }

        var evidence = new NetworkEvidence(plan.Id, claim.BillingNpi) { Prescriber = plan.Prescriber, OrderingNpi = claim.OrderingNpi };
        switch (CoverageRules.Prescriber(plan, claim.OrderingNpi))
        {
            case PrescriberAnswer.Refused:
                review.Findings.Add(Refused(plan, evidence));
                break;
            case PrescriberAnswer.Indeterminate:
                review.Findings.Add(new Finding
                {
                    Edit = EditKind.Network,
                    Outcome = Outcome.NotEvaluated,
                    NotEvaluatedReason = NotEvaluatedReason.ContractorDefined,
                    Message = $"Whether {claim.OrderingNpi} is a physician of {plan.Id} was not evaluated: the plan file lists none.",
                    Evidence = evidence,
                });
                break;
            default:
                break;
        }
    }

    private static void ReviewOrders(ClaimReview review)
    {
        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span } && FaceToFaceNeeds.Of(review, code, span.From) is { Order: not null })
            {
                line.Findings.Add(Unprocessable(
                    string.Empty, $"The ordering NPI is missing: {code} needs a written order before its delivery on {span.From:yyyy-MM-dd}."));
            }
        }
    }

    private static Finding Unprocessable(string given, string message)
    {
        var finding = Rejections.Of(
            new StructureEvidence("ordering_npi", given, Expectation), message, "N265", "562", "Give the ordering practitioner's NPI as NPPES shows it.");
        return finding with { Adjustment = AdjustmentReason.Contractual("16", "N265", "MA13", "MA130") };
    }

    private static Finding Refused(Plan plan, NetworkEvidence evidence) => new()
    {
        Edit = EditKind.Network,
        Outcome = Outcome.Deny,
        Message = $"{plan.Id} pays for what a physician of the plan prescribed, and {evidence.OrderingNpi} is none.",
        Adjustment = new AdjustmentReason(plan.UnauthorizedItems, "243"),
        Evidence = evidence,
        Appealability = Appealability.Appealable,
        MemberMayBeBilled = plan.UnauthorizedItems == GroupCode.PatientResponsibility,
        Remedies =
        [
            Remedy.IfDocumented("Give the NPI of the physician of the plan who prescribed the item."),
            .. Liability.Remedies(plan),
        ],
    };
}
