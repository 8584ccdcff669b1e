using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// A same or similar item that the member was given and whose useful lifetime has not ended. Asked of purchases, of braces, and of the first month of a rental;
/// the rental that goes on, the item that RA replaces, the rented item that is bought, and the brace for the other side of the body, are no second item.
/// Source: the DME MACs' pages on same or similar equipment.
/// </summary>
/// <remarks>Oxygen equipment is not asked about: it is paid by the month whichever kind is in use.</remarks>
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
        line is { Code: { } code, Span: { } span } && !EquipmentScope.IsRepairPart(line) && review.Context.Policy.SimilarItems.GroupOf(code) is not null
        && !OxygenEquipment.Contains(code) && ItemCategory.Of(review, code, span.From) is var item && item.Category != PaymentCategory.Oxygen
        && (EquipmentScope.IsRental(line) || EquipmentScope.IsPurchase(line) || EquipmentScope.IsSoldOutright(line.Modifiers, item));

    private static void Judge(ClaimReview review, LineReview line, MemberEquipment equipment)
    {
        var (code, policy) = (line.Code!.Value, review.Context.Policy);
        var month = equipment.MonthOf(line);
        if (month is { Number: > 1 } || policy.Lifetimes.Of(code) is null)
        {
            return;
        }

        var item = ItemCategory.Of(review, code, line.Span!.Value.From);
        var isTheSameItem = EquipmentScope.IsReplacement(line) || month is { Period.Beginning: PeriodBeginning.LongInterruption }
            || (item.Category == PaymentCategory.Inexpensive && equipment.Before(line, item).Holding == EquipmentHolding.Rented);
        List<SimilarItem> given = [.. equipment.SimilarBefore(line, policy.SimilarItems).Where(similar => !isTheSameItem || !similar.IsSame)];
        var group = policy.SimilarItems.GroupOf(code)!;
        var isUnseen = equipment.MayBeLaterMonth(line);
        if (given.FindLast(similar => !equipment.IsSideUnknown(line, similar.Line) && !isUnseen && !MayBeOver(review, line, similar, equipment)) is { } found)
        {
            line.Findings.Add(Found(line, found, group, policy.Lifetimes, equipment));
        }
        else if (given.Count > 0)
        {
            line.Findings.Add(equipment.IsSideUnknown(line, given[^1].Line)
                ? SideUnknown(line, given[^1], group, policy.Lifetimes, equipment)
                : RentalNotOnFile(line, given[^1], group, policy.Lifetimes, equipment));
        }
    }

    /// <summary>Whether the useful lifetime of a rented item may be over, because its rental may have begun before claims are on file.</summary>
    private static bool MayBeOver(ClaimReview review, LineReview line, SimilarItem similar, MemberEquipment equipment)
    {
        var (code, since) = (similar.Line.Code, similar.Line.Span.From);
        return similar.Line.IsRental && review.Context.Policy.Lifetimes.Of(code) is { } lifetime
            && equipment.Unseen.MayEndLifetime(code, ItemCategory.Of(review, code, since).Category, lifetime, since, line.Span!.Value.From);
    }

    private static Finding Found(LineReview line, SimilarItem found, SimilarItemGroup group, UsefulLifetimes lifetimes, MemberEquipment equipment)
    {
        var evidence = Evidence(line, found, group, lifetimes, equipment);
        return new Finding
        {
            Edit = EditKind.SameOrSimilar,
            Outcome = Outcome.Deny,
            Message = $"The member was given {(found.IsSame ? "the same item" : "a similar item")}, {found.Line.Code}, on {found.Line.Span.From:yyyy-MM-dd} by {Place(evidence, found)}; its useful lifetime lasts to {evidence.LastDay:yyyy-MM-dd}.",
            Adjustment = AdjustmentReason.Contractual("151", "M3"),
            Evidence = evidence,
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

    private static Finding SideUnknown(LineReview line, SimilarItem found, SimilarItemGroup group, UsefulLifetimes lifetimes, MemberEquipment equipment)
    {
        var evidence = Evidence(line, found, group, lifetimes, equipment);
        return new Finding
        {
            Edit = EditKind.SameOrSimilar,
            Outcome = Outcome.NotEvaluated,
            NotEvaluatedReason = NotEvaluatedReason.OutsideClaim,
            Message = $"Whether {line.Code} is a second item beside {found.Line.Code} of {found.Line.Span.From:yyyy-MM-dd} was not evaluated: {Place(evidence, found)} or this one names no side of the body.",
            Evidence = evidence,
        };
    }

    private static Finding RentalNotOnFile(LineReview line, SimilarItem found, SimilarItemGroup group, UsefulLifetimes lifetimes, MemberEquipment equipment) => new()
    {
        Edit = EditKind.SameOrSimilar,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = NotEvaluatedReason.OutsideClaim,
        Message = $"Whether {line.Code} is a second item beside {found.Line.Code} of {found.Line.Span.From:yyyy-MM-dd} was not evaluated: the rental of one of them may have begun earlier, and claims are on file from {equipment.Unseen.HistoryFrom:yyyy-MM-dd} only.",
        Evidence = Evidence(line, found, group, lifetimes, equipment),
    };

    private static SimilarItemEvidence Evidence(LineReview line, SimilarItem found, SimilarItemGroup group, UsefulLifetimes lifetimes, MemberEquipment equipment)
    {
        var posted = equipment.PostedOf(found.Line);
        var lastDay = lifetimes.Of(found.Line.Code)!.Value.EndsBefore(found.Line.Span.From).AddDays(-1);
        return new SimilarItemEvidence(group.Id, found.Line.Code, found.IsSame, found.Line.Span.From, lastDay, posted is null ? found.Line.LineNumber : 0)
        {
            History = posted,
            Policy = group.RowOf(line.Code!.Value),
        };
    }

    private static string Place(SimilarItemEvidence evidence, SimilarItem found) =>
        evidence.History is { } posted ? $"line {posted.LineNumber} of claim {posted.ClaimId}" : $"line {found.Line.LineNumber}";
}
