using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>What is said of a line whose modifiers do not tell, or wrongly tell, whether an item is rented or bought.</summary>
internal static class PricingModifierFindings
{
    // X12 claim status code: the procedure code's modifiers.
    private static readonly ClaimStatus MissingPricingModifier = new("A7", "507");
    private static readonly Modifier[] Pricing = [EquipmentModifiers.New, EquipmentModifiers.Rental, EquipmentModifiers.Used];

    public static Finding Missing(LineReview line, ItemCategory item) => Rejections.OfModifiers(
        new ModifierEvidence([], $"RR, NU or UE on {Words(item.Category)}", item.Row),
        $"{line.Code} is {Words(item.Category)} and has none of RR, NU and UE.", "N519",
        Remedy.IfDocumented(item.Category == PaymentCategory.Inexpensive
            ? "Append RR when the item is rented, NU when it was bought new, UE when it was bought used."
            : "Append RR when the item is rented."))
        with
    { Status = MissingPricingModifier };

    public static Finding Contradiction(LineReview line, ItemCategory item)
    {
        var billed = line.Modifiers.Where(Pricing.Contains).Distinct().Order().ToList();
        return Rejections.OfModifiers(
            new ModifierEvidence(billed.ConvertAll(modifier => $"{modifier}"), "one of RR, NU and UE on a line", item.Row),
            $"{string.Join(" and ", billed)} exclude each other on one line.", "N519",
            Remedy.IfDocumented("Keep the one that says how the item was furnished."));
    }

    public static Finding NotSold(LineReview line, ItemCategory item, EquipmentSale sale) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.Deny,
        Message = $"{line.Code} is {Words(item.Category)}: it is rented and not bought, whatever its price.",
        Adjustment = AdjustmentReason.Contractual("108"),
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row),
        Appealability = Appealability.CorrectAndResubmit,
        Remedies =
        [
            Remedy.IfDocumented(item.Category == PaymentCategory.CappedRental
                ? "Bill the rental month by month with RR and KH, KI or KJ; after month 13 the member owns the item."
                : "Bill the rental month by month with RR."),
            .. sale == EquipmentSale.WithItsBase
                ? [Remedy.IfDocumented("Append BP when it goes with a complex rehabilitative power wheelchair that the member chose to buy.")]
                : Array.Empty<Remedy>(),
            Remedy.IfDocumented("Append RB when it is a part of a repair of equipment that the member owns."),
            Remedy.Never("Do not bill the member for a purchase."),
        ],
    };

    public static Finding PurchaseNotChosen(LineReview line, ItemCategory item) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.Deny,
        Message = $"{line.Code}, a complex rehabilitative power wheelchair, is bought only when the member chose so, and the line lacks BP.",
        Adjustment = AdjustmentReason.Contractual("4", "N519"),
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row) { ExpectedModifier = EquipmentModifiers.ChosePurchase },
        Appealability = Appealability.CorrectAndResubmit,
        Remedies =
        [
            Remedy.IfDocumented("Append BP when the member was offered both and chose to buy."),
            Remedy.IfDocumented("Bill RR, BR and KH when the member chose to rent."),
        ],
    };

    public static Finding ChoiceNotTold(LineReview line, ItemCategory item) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.Advisory,
        Message = $"The first month of {line.Code}, a complex rehabilitative power wheelchair, has no BR: it should tell that the member was offered to buy and chose to rent.",
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row) { ExpectedModifier = EquipmentModifiers.ChoseRental },
        Remedies = [Remedy.IfDocumented("Append BR when the member was offered both and chose to rent.")],
    };

    public static Finding PlanDecides(LineReview line, ItemCategory item, string planId) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = NotEvaluatedReason.ContractorDefined,
        Message = $"Whether plan {planId} buys {line.Code}, which Medicare rents, was not evaluated: the plan decides.",
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row),
    };

    public static Finding CategoryUnknown(LineReview line, ItemCategory item, DateOnly day) => new()
    {
        Edit = EditKind.Rental,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = item.Gap,
        Message = $"Whether {line.Code} is rented or bought was not evaluated: " + item.Gap switch
        {
            NotEvaluatedReason.NoRowOnDate => $"no loaded fee schedule answers for {day:yyyy-MM-dd}, and nothing else gives its payment category.",
            NotEvaluatedReason.TableNotLoaded => "no fee schedule is loaded, and nothing else gives its payment category.",
            _ => "the edition holds only part of the fee schedule, and not its payment category.",
        },
        Evidence = new RentalEvidence(line.Code!.Value, item.Category, item.Row),
    };

    private static string Words(PaymentCategory category) => category switch
    {
        PaymentCategory.Inexpensive => "an inexpensive or routinely purchased item",
        PaymentCategory.FrequentlyServiced => "an item with frequent and substantial servicing",
        PaymentCategory.CappedRental => "a capped rental item",
        PaymentCategory.Oxygen => "oxygen equipment",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "It needs no such modifier."),
    };
}
