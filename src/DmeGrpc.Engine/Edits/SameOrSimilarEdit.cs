using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// A same or similar item that the member was given in the useful lifetime before. Asked of purchases and of the first month of a rental; the rental that goes
/// on, the item that RA replaces, and the rented item that is bought, are no second item. Source: the DME MACs' pages on same or similar equipment.
/// </summary>
/// <remarks>
/// Items without RR, NU or UE, such as braces, are not asked about: nothing on a line tells the one for the left from the one for the right. Nor is oxygen
/// equipment, which is paid by the month whichever kind is in use.
/// </remarks>
internal static class SameOrSimilarEdit
{
    public static void Review(ClaimReview review)
    {
        if (!EquipmentScope.Applies(review.Claim) || !EquipmentScope.ConcernsAny(review, NeedsHistory) || MemberEquipment.Of(review) is not { } equipment)
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            if (NeedsHistory(review, line) && EquipmentScope.CanBePlaced(line))
            {
                Judge(review, line, equipment);
            }
        }
    }

    /// <summary>Whether history decides on the line.</summary>
    public static bool NeedsHistory(ClaimReview review, LineReview line) =>
        line is { Code: { } code, Span: { } span } && !EquipmentScope.IsRepairPart(line) && (EquipmentScope.IsRental(line) || EquipmentScope.IsPurchase(line))
        && review.Context.Policy.SimilarItems.GroupOf(code) is not null && ItemCategory.Of(review, code, span.From).Category != PaymentCategory.Oxygen;

    private static void Judge(ClaimReview review, LineReview line, MemberEquipment equipment)
    {
        var (code, policy) = (line.Code!.Value, review.Context.Policy);
        var month = equipment.MonthOf(line);
        if (month is { Number: > 1 } || policy.Lifetimes.Of(code) is not { } lifetime)
        {
            return;
        }

        var item = ItemCategory.Of(review, code, line.Span!.Value.From);
        var isTheSameItem = EquipmentScope.IsReplacement(line) || month is { Period.Beginning: PeriodBeginning.LongInterruption }
            || (item.Category == PaymentCategory.Inexpensive && equipment.Before(line, item).Holding == EquipmentHolding.Rented);
        var found = equipment.SimilarBefore(line, policy.SimilarItems, lifetime).LastOrDefault(similar => !isTheSameItem || !similar.IsSame);
        if (found is not null)
        {
            line.Findings.Add(Found(line, found, policy.SimilarItems.GroupOf(code)!, lifetime, equipment));
        }
    }

    private static Finding Found(LineReview line, SimilarItem found, SimilarItemGroup group, UsefulLifetime lifetime, MemberEquipment equipment)
    {
        var posted = equipment.PostedOf(found.Line);
        var lastDay = lifetime.EndsBefore(found.Line.Span.From).AddDays(-1);
        var where = posted is null ? $"line {found.Line.LineNumber}" : $"line {posted.LineNumber} of claim {posted.ClaimId}";
        return new Finding
        {
            Edit = EditKind.SameOrSimilar,
            Outcome = Outcome.Deny,
            Message = $"The member was given {(found.IsSame ? "the same item" : "a similar item")}, {found.Line.Code}, on {found.Line.Span.From:yyyy-MM-dd} by {where}; its useful lifetime lasts to {lastDay:yyyy-MM-dd}.",
            Adjustment = AdjustmentReason.Contractual("151", "M3"),
            Evidence = new SimilarItemEvidence(group.Id, found.Line.Code, found.IsSame, found.Line.Span.From, lastDay, posted is null ? found.Line.LineNumber : 0)
            {
                History = posted,
                Policy = group.RowOf(line.Code!.Value),
            },
            Appealability = Appealability.AppealableWithRecords,
            Remedies =
            [
                Remedy.IfDocumented(found.IsSame
                    ? "Append RA, with the cause and a narrative, when the item was lost, stolen or damaged beyond repair."
                    : "Tell in the narrative that the other item was picked up, and why this one is needed, when the record shows it."),
                Remedy.Never("Do not bill the member for it."),
            ],
        };
    }
}
