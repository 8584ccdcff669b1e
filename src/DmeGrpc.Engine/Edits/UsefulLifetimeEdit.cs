using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Replacements (RA) and parts of repairs (RB). Within the useful lifetime, in calendar years from the delivery of the item in use, only loss, theft and
/// irreparable damage are replaced, and the claim tells of the incident. Source: 42 CFR 414.210(e) and (f), and the DME MACs' pages on replacement and repair.
/// </summary>
internal static class UsefulLifetimeEdit
{
    public static void Review(ClaimReview review)
    {
        if (!EquipmentScope.Applies(review.Claim) || !review.Lines.Any(Concerns))
        {
            return;
        }

        var equipment = MemberEquipment.Of(review);
        foreach (var line in review.Lines)
        {
            if (!Concerns(line))
            {
                continue;
            }

            if (EquipmentScope.IsRepairPart(line) && string.IsNullOrWhiteSpace(line.Line.Narrative))
            {
                line.Findings.Add(UsefulLifetimeFindings.RepairNotTold(line));
            }

            if (EquipmentScope.IsReplacement(line))
            {
                JudgeReplacement(review, line, equipment);
            }
        }
    }

    /// <summary>Whether history decides on the line.</summary>
    public static bool NeedsHistory(ClaimReview review, LineReview line) =>
        line is { Code: { } code, Span: { } span } && EquipmentScope.IsReplacement(line) && review.Context.Policy.Lifetimes.Of(code) is not null
        && ItemCategory.Of(review, code, span.From).Category != PaymentCategory.FrequentlyServiced;

    private static bool Concerns(LineReview line) =>
        line is { Code: not null, Span: not null } && (EquipmentScope.IsReplacement(line) || EquipmentScope.IsRepairPart(line));

    private static void JudgeReplacement(ClaimReview review, LineReview line, MemberEquipment? equipment)
    {
        var (code, day) = (line.Code!.Value, line.Span!.Value.From);
        var item = ItemCategory.Of(review, code, day);
        if (item.Category == PaymentCategory.FrequentlyServiced)
        {
            line.Findings.Add(UsefulLifetimeFindings.NeverReplaced(line, item, EquipmentOwnership.None, null));
            return;
        }

        // Later months of the rental of a replacement replace nothing.
        if (equipment is null || !EquipmentScope.CanBePlaced(line) || equipment.MonthOf(line) is { Number: > 1 }
            || equipment.Before(line, item) is not { Delivered: { } delivered } held)
        {
            return;
        }

        var lifetimes = review.Context.Policy.Lifetimes;
        var lifetime = lifetimes.Of(code);
        var answer = new Replacement
        {
            Category = item.Category,
            Delivered = delivered,
            Day = day,
            Cause = line.Line.ReplacementCause ?? ReplacementCause.Wear,
            IsRented = held.Holding == EquipmentHolding.Rented,
            IsArtificialLimb = lifetime is null,
            HasReplacementModifier = true,
            HasNarrative = !string.IsNullOrWhiteSpace(line.Line.Narrative),
            Lifetime = lifetime ?? UsefulLifetime.Default,
        }.Answer();
        if (FindingOf(answer, line, item, held, lifetime) is { } finding)
        {
            var isRented = held.Holding != EquipmentHolding.Bought;
            if (equipment.MayBeLaterMonth(line)
                || (isRented && equipment.Unseen.MayEndLifetime(code, item.Category, lifetime ?? UsefulLifetime.Default, delivered, day)))
            {
                finding = UsefulLifetimeFindings.DeliveryNotOnFile(line, finding, equipment.Unseen);
            }

            line.Findings.Add(lifetimes.RuleOf(code) is { Row: var row } ? finding with { Evidence = finding.Evidence! with { Policy = row } } : finding);
        }
    }

    private static Finding? FindingOf(ReplacementAnswer answer, LineReview line, ItemCategory item, EquipmentOwnership held, UsefulLifetime? lifetime) => answer switch
    {
        ReplacementAnswer.WearWithinLifetime => UsefulLifetimeFindings.Wear(line, item, held, lifetime),
        ReplacementAnswer.NarrativeMissing => UsefulLifetimeFindings.IncidentNotTold(line, item, held, lifetime),
        ReplacementAnswer.NeverPaid => UsefulLifetimeFindings.NeverReplaced(line, item, held, lifetime),
        _ => null,
    };
}
