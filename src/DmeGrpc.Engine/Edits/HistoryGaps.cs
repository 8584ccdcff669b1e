using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>Says of a claim that other claims of its member could not be held against it: once for each edit that would have.</summary>
internal static class HistoryGaps
{
    public static void Report(ClaimReview review)
    {
        if (review.Context.Member is not MemberFacts.Unavailable { Reason: var reason } || !review.Lines.Any(line => line is { Code: not null, Span: not null }))
        {
            return;
        }

        if (EligibilityEdit.Applies(review.Claim) && review.Claim.PlanId.Length > 0)
        {
            review.Findings.Add(Finding(EditKind.Eligibility, reason, "The member's coverage on the days of service was"));
        }

        review.Findings.Add(Finding(EditKind.Duplicate, reason, "Duplicates of lines on other claims were"));
        if (PairEditReview.IsPublished(review.Claim.Program, review.Claim.Setting))
        {
            review.Findings.Add(Finding(EditKind.NcciPtp, reason, "Pair edits with lines on other claims were"));
        }

        if (review.Claim.Program == PayerProgram.Medicare)
        {
            review.Findings.Add(Finding(EditKind.NcciMue, reason, "Units on other claims of the same days were"));
        }

        ReportEquipment(review, reason);
    }

    private static void ReportEquipment(ClaimReview review, NotEvaluatedReason reason)
    {
        if (!EquipmentScope.Applies(review.Claim))
        {
            return;
        }

        if (EquipmentScope.ConcernsAny(review, RentalMonthEdit.NeedsHistory))
        {
            review.Findings.Add(Finding(EditKind.Rental, reason, "Rental months were"));
        }

        if (EquipmentScope.ConcernsAny(review, UsefulLifetimeEdit.NeedsHistory))
        {
            review.Findings.Add(Finding(EditKind.UsefulLifetime, reason, "The useful lifetimes of replaced items were"));
        }

        if (EquipmentScope.ConcernsAny(review, SameOrSimilarEdit.NeedsHistory))
        {
            review.Findings.Add(Finding(EditKind.SameOrSimilar, reason, "Same or similar items on other claims were"));
        }

        if (EquipmentScope.ConcernsAny(review, AccessoryBaseEdit.NeedsHistory))
        {
            review.Findings.Add(Finding(EditKind.Accessory, reason, "The equipment that accessories belong to was"));
        }
    }

    public static Finding Finding(EditKind edit, NotEvaluatedReason reason, string what) => new()
    {
        Edit = edit,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = what + " not evaluated: " + (reason == NotEvaluatedReason.NoStore
            ? "no store of authorizations and claims is kept."
            : "the store of authorizations and claims could not be read."),
    };
}
