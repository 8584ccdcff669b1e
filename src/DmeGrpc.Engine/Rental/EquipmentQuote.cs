using DmeGrpc.Engine.Money;

namespace DmeGrpc.Engine.Rental;

/// <summary>
/// Renting against buying, month by month. The break-even month is the first month n with
/// R(n) + one-off cost of renting >= P + repairs(n) - salvage(n); when both sides are equal, buying has broken even. Rent is recommended
/// when the expected months of need are fewer than the break-even month.
/// </summary>
public sealed class EquipmentQuote
{
    private EquipmentQuote(QuoteTerms terms, int? breakEvenMonth, EquipmentChoiceReason reason, IReadOnlyList<QuotedMonth> months) =>
        (Terms, BreakEvenMonth, Reason, Months) = (terms, breakEvenMonth, reason, months);

    /// <summary>What was compared.</summary>
    public QuoteTerms Terms { get; }

    /// <summary>The first month in which renting has cost as much as buying or more; null when there is none, or nothing to buy.</summary>
    public int? BreakEvenMonth { get; }

    /// <summary>What to do for the expected months of need.</summary>
    public EquipmentChoice Choice => Reason == EquipmentChoiceReason.NeededForAsLong ? EquipmentChoice.Purchase : EquipmentChoice.Rent;

    /// <summary>Why.</summary>
    public EquipmentChoiceReason Reason { get; }

    /// <summary>Every month up to the expected need, the last rental month or the break-even month, whichever is latest.</summary>
    public IReadOnlyList<QuotedMonth> Months { get; }

    /// <summary>Compares.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount or a number of months is out of its range.</exception>
    public static EquipmentQuote Of(QuoteTerms terms)
    {
        Check(terms);
        var breakEven = terms.PurchaseCents is null
            ? null
            : Enumerable.Range(1, RentalSchedule.MaxMonth).Select(month => Month(terms, month))
                .Where(month => month.RentCents >= month.PurchaseCents).Select(month => (int?)month.Month).FirstOrDefault();
        var reason = terms.PurchaseCents is null ? EquipmentChoiceReason.NotForSale
            : breakEven is not { } month ? EquipmentChoiceReason.NeverBreaksEven
            : terms.ExpectedMonths < month ? EquipmentChoiceReason.NeededForLess
            : EquipmentChoiceReason.NeededForAsLong;
        var last = Math.Max(terms.ExpectedMonths, Math.Max(terms.Schedule.LastMonth ?? 0, breakEven ?? 0));
        return new EquipmentQuote(terms, breakEven, reason, [.. Enumerable.Range(1, last).Select(number => Month(terms, number))]);
    }

    private static QuotedMonth Month(QuoteTerms terms, int month)
    {
        var repairs = Math.Max(0, month - terms.FirstRepairMonth + 1) * terms.RepairCentsPerMonth;
        var salvage = Math.Max(0, terms.SalvageCents - (month * terms.SalvageLossCentsPerMonth));
        return new QuotedMonth(
            month, terms.Schedule.FeeCents(month), terms.Schedule.TotalCents(month) + terms.RentalOneOffCents, terms.PurchaseCents + repairs - salvage);
    }

    private static void Check(QuoteTerms terms)
    {
        if (terms is not { ExpectedMonths: >= 1 and <= RentalSchedule.MaxMonth, FirstRepairMonth: >= 1 })
        {
            throw new ArgumentOutOfRangeException(nameof(terms), terms, "A number of months is out of its range.");
        }

        foreach (var cents in (long[])[terms.PurchaseCents ?? 0, terms.RentalOneOffCents, terms.RepairCentsPerMonth, terms.SalvageCents, terms.SalvageLossCentsPerMonth])
        {
            Amounts.Check(cents, nameof(terms));
        }
    }
}
