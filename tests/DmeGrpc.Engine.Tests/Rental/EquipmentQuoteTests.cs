using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Rental;

namespace DmeGrpc.Engine.Tests.Rental;

public sealed class EquipmentQuoteTests
{
    [Fact]
    public void Capped_rental_breaks_even_in_month_13()
    {
        for (var fee = 100L; fee <= 20_000; fee += 7)
        {
            Assert.Equal(13, Quote(RentalSchedule.CappedRental(fee)).BreakEvenMonth);
            Assert.Equal(13, Quote(RentalSchedule.PowerWheelchair(fee)).BreakEvenMonth);
        }
    }

    [Fact]
    public void An_inexpensive_item_rented_at_a_tenth_breaks_even_in_month_10() =>
        Assert.Equal(10, Quote(RentalSchedule.Inexpensive(1500, 15_000)).BreakEvenMonth);

    [Theory]
    [InlineData(12, EquipmentChoice.Rent, EquipmentChoiceReason.NeededForLess)]
    [InlineData(13, EquipmentChoice.Purchase, EquipmentChoiceReason.NeededForAsLong)]
    [InlineData(36, EquipmentChoice.Purchase, EquipmentChoiceReason.NeededForAsLong)]
    public void The_break_even_month_decides(int months, EquipmentChoice choice, EquipmentChoiceReason reason)
    {
        var quote = Quote(RentalSchedule.CappedRental(10_000), months);

        Assert.Equal((choice, reason), (quote.Choice, quote.Reason));
    }

    [Fact]
    public void Equal_costs_break_even()
    {
        var terms = Terms(RentalSchedule.FrequentlyServiced(100)) with { PurchaseCents = 500 };

        Assert.Equal(5, EquipmentQuote.Of(terms).BreakEvenMonth);
        Assert.Equal(6, EquipmentQuote.Of(terms with { PurchaseCents = 501 }).BreakEvenMonth);
    }

    [Fact]
    public void One_off_costs_of_renting_and_salvage_bring_it_forward_and_repairs_put_it_off()
    {
        var terms = Terms(RentalSchedule.FrequentlyServiced(100)) with { PurchaseCents = 1000 };

        Assert.Equal(10, EquipmentQuote.Of(terms).BreakEvenMonth);
        Assert.Equal(8, EquipmentQuote.Of(terms with { RentalOneOffCents = 200 }).BreakEvenMonth);
        Assert.Equal(6, EquipmentQuote.Of(terms with { SalvageCents = 460, SalvageLossCentsPerMonth = 5 }).BreakEvenMonth);
        Assert.Equal(19, EquipmentQuote.Of(terms with { RepairCentsPerMonth = 50, FirstRepairMonth = 2 }).BreakEvenMonth);
    }

    [Fact]
    public void Salvage_never_falls_below_nothing()
    {
        var months = EquipmentQuote.Of(Terms(RentalSchedule.FrequentlyServiced(1)) with { PurchaseCents = 1000, SalvageCents = 300, SalvageLossCentsPerMonth = 200, ExpectedMonths = 3 }).Months;

        Assert.Equal([900, 1000, 1000], months.Take(3).Select(month => month.PurchaseCents));
    }

    [Fact]
    public void What_is_not_sold_is_rented()
    {
        var quote = EquipmentQuote.Of(Terms(RentalSchedule.Oxygen(10_000)) with { PurchaseCents = null });

        Assert.Equal((EquipmentChoice.Rent, EquipmentChoiceReason.NotForSale), (quote.Choice, quote.Reason));
        Assert.Null(quote.BreakEvenMonth);
        Assert.Null(quote.Months[0].PurchaseCents);
    }

    [Fact]
    public void Repairs_dearer_than_the_rent_keep_renting_cheaper_for_ever()
    {
        var quote = EquipmentQuote.Of(Terms(RentalSchedule.FrequentlyServiced(100)) with { PurchaseCents = 1000, RepairCentsPerMonth = 100 });

        Assert.Equal((EquipmentChoice.Rent, EquipmentChoiceReason.NeverBreaksEven), (quote.Choice, quote.Reason));
    }

    [Fact]
    public void The_months_run_to_the_end_of_the_rental()
    {
        var months = Quote(RentalSchedule.CappedRental(10_000), expectedMonths: 2).Months;

        Assert.Equal(13, months.Count);
        Assert.Equal(new QuotedMonth(12, 7500, 97_500, 100_000), months[11]);
        Assert.Equal(new QuotedMonth(13, 7500, 105_000, 100_000), months[12]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(RentalSchedule.MaxMonth + 1)]
    public void A_need_out_of_range_is_refused(int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quote(RentalSchedule.CappedRental(100), months));

    [Fact]
    public void The_largest_amounts_do_not_overflow()
    {
        var largest = Amounts.MaxCents;
        var quote = EquipmentQuote.Of(new QuoteTerms
        {
            Schedule = RentalSchedule.FrequentlyServiced(largest),
            PurchaseCents = largest,
            ExpectedMonths = RentalSchedule.MaxMonth,
            RentalOneOffCents = largest,
            RepairCentsPerMonth = largest,
            SalvageCents = largest,
            SalvageLossCentsPerMonth = largest,
        });

        Assert.Equal(largest * (RentalSchedule.MaxMonth + 1), quote.Months[^1].RentCents);
    }

    private static EquipmentQuote Quote(RentalSchedule schedule, int expectedMonths = 13) => EquipmentQuote.Of(Terms(schedule) with { ExpectedMonths = expectedMonths });

    private static QuoteTerms Terms(RentalSchedule schedule) => new() { Schedule = schedule, PurchaseCents = schedule.PurchasePriceCents, ExpectedMonths = 13 };
}
