using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Rental;

/// <summary>What Medicare's fee schedule makes of renting and of buying an item, or why that cannot be told.</summary>
public sealed record EquipmentOffer
{
    private EquipmentOffer()
    {
    }

    /// <summary>What was asked.</summary>
    public required EquipmentQuestion Question { get; init; }

    /// <summary>The fees it rests on.</summary>
    public required ItemFees Fees { get; init; }

    /// <summary>Renting against buying; null for an item that is not rented, or where that cannot be told.</summary>
    public EquipmentQuote? Quote { get; private init; }

    /// <summary>What the item costs to buy, in cents; null where it is not sold or that cannot be told.</summary>
    public long? PurchaseCents { get; private init; }

    /// <summary>Why there is neither quote nor price; none where there is one.</summary>
    public NotEvaluatedReason Gap { get; private init; }

    /// <summary>The answer in one plain sentence, or two.</summary>
    public string Message => OfferText.Of(this);

    /// <summary>What renting the expected months costs, in cents, with what it costs once; null where the item is not rented.</summary>
    public long? TotalRentCents => Quote is { Terms: var terms } ? terms.Schedule.TotalCents(terms.ExpectedMonths) + terms.RentalOneOffCents : null;

    /// <summary>Answers a question from the fee schedule of the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount or a number of months is out of its range.</exception>
    public static EquipmentOffer Of(EquipmentQuestion question, EditionCatalog catalog)
    {
        var fees = ItemFees.Of(
            catalog, PayerProgram.Medicare, question.Code, question.Modifiers, question.State, question.Area.Area == FeeArea.Rural, question.Day);
        var gap = fees.Gap != NotEvaluatedReason.None ? fees.Gap : fees.DependsOnArea ? question.Area.Gap : NotEvaluatedReason.None;
        if (gap != NotEvaluatedReason.None)
        {
            return new EquipmentOffer { Question = question, Fees = fees, Gap = gap };
        }

        if (EquipmentSchedules.Of(question.Code, fees.Category, question.Day, fees.Rental?.Cents, fees.Purchase?.Cents) is { } schedule)
        {
            return new EquipmentOffer { Question = question, Fees = fees, Quote = EquipmentQuote.Of(TermsOf(question, schedule)), PurchaseCents = schedule.PurchasePriceCents };
        }

        return fees is { Purchase.Cents: { } price }
            ? new EquipmentOffer { Question = question, Fees = fees, PurchaseCents = price }
            : new EquipmentOffer { Question = question, Fees = fees, Gap = NotEvaluatedReason.NoRow };
    }

    private static QuoteTerms TermsOf(EquipmentQuestion question, RentalSchedule schedule) => new()
    {
        Schedule = schedule,
        PurchaseCents = schedule.PurchasePriceCents,
        ExpectedMonths = question.ExpectedMonths,
        RentalOneOffCents = question.RentalOneOffCents,
        RepairCentsPerMonth = question.RepairCentsPerMonth,
        FirstRepairMonth = question.FirstRepairMonth,
        SalvageCents = question.SalvageCents,
        SalvageLossCentsPerMonth = question.SalvageLossCentsPerMonth,
    };
}
