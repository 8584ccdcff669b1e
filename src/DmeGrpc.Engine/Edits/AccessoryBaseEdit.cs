using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Accessories and supplies that a policy row binds to equipment: the equipment is on the claim, in the member's history, or named in the line's
/// narrative. Of a claim alone nothing is said, because the member may have had the equipment for years. Source: the DME MACs' pages on accessories.
/// </summary>
internal static class AccessoryBaseEdit
{
    public static void Review(ClaimReview review)
    {
        if (!EquipmentScope.Applies(review.Claim) || !EquipmentScope.ConcernsAny(review, NeedsHistory) || MemberEquipment.Of(review) is not { } equipment)
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            if (NeedsHistory(review, line) && !line.IsRejected)
            {
                var rule = review.Context.Policy.Accessories.Of(line.Code!.Value)!;
                if (!equipment.Has(rule.HasBase, line.Span!.Value.Through))
                {
                    line.Findings.Add(HistoryWindow.OfSupplier(line.Span.Value, plan: null).From < equipment.Unseen.HistoryFrom
                        ? BaseNotOnFile(line, rule, equipment.Unseen)
                        : NoBase(line, rule));
                }
            }
        }
    }

    /// <summary>Whether history decides on the line.</summary>
    public static bool NeedsHistory(ClaimReview review, LineReview line) =>
        line is { Code: { } code, Span: not null } && !EquipmentScope.IsRepairPart(line) && review.Context.Policy.Accessories.Of(code) is { } rule
        && !rule.IsNamedIn(line.Line.Narrative) && !review.Lines.Any(other => other is { Code: { } @base, IsRejected: false } && rule.HasBase(@base));

    private static Finding BaseNotOnFile(LineReview line, AccessoryRule rule, UnseenMonths unseen) => new()
    {
        Edit = EditKind.Accessory,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = NotEvaluatedReason.OutsideClaim,
        Message = $"Whether the member has the equipment that {line.Code} belongs to was not evaluated: claims are on file from {unseen.HistoryFrom:yyyy-MM-dd} only, none of them for it, and the narrative does not name it.",
        Evidence = new AccessoryEvidence(line.Code!.Value, rule.Bases) { Policy = rule.Row },
    };

    private static Finding NoBase(LineReview line, AccessoryRule rule) => new()
    {
        Edit = EditKind.Accessory,
        Outcome = Outcome.Deny,
        Message = $"{line.Code} belongs to equipment ({ShortList.Of(rule.Bases, rule.Bases.Count, "kinds")}) that is neither on the claim nor on file for the member, and the narrative does not name it.",
        Adjustment = AdjustmentReason.Contractual("16", "M124"),
        Evidence = new AccessoryEvidence(line.Code!.Value, rule.Bases) { Policy = rule.Row },
        Appealability = Appealability.CorrectAndResubmit,
        Remedies =
        [
            Remedy.IfDocumented($"Say in the narrative which equipment the member has and since when, such as \"Beneficiary owns {rule.Bases[0].First}; purchased June 2015\"."),
        ],
    };
}
