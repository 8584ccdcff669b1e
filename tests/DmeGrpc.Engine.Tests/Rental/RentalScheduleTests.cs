using DmeGrpc.Engine.Rental;

namespace DmeGrpc.Engine.Tests.Rental;

public sealed class RentalScheduleTests
{
    [Fact]
    public void Capped_rental_pays_a_tenth_three_times_and_then_three_quarters_of_it_ten_times()
    {
        var schedule = RentalSchedule.CappedRental(5194);

        Assert.Equal([5194, 5194, 5194, .. Enumerable.Repeat(3896L, 10), 0, 0], FeesOf(schedule, 15));
        Assert.Equal(51940, schedule.PurchasePriceCents);
        Assert.True(schedule.TitlePasses);
    }

    [Fact]
    public void Power_wheelchair_pays_15_percent_three_times_and_then_6_percent_ten_times()
    {
        var schedule = RentalSchedule.PowerWheelchair(35031);

        Assert.Equal([35031, 35031, 35031, .. Enumerable.Repeat(14012L, 10), 0, 0], FeesOf(schedule, 15));
        Assert.Equal(233540, schedule.PurchasePriceCents);
    }

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 2000)]
    [InlineData(3, 3000)]
    [InlineData(4, 3750)]
    [InlineData(12, 9750)]
    [InlineData(13, 10500)]
    [InlineData(14, 10500)]
    public void Capped_rental_adds_up_to_the_published_shares_of_the_price(int months, long basisPoints) =>
        Assert.Equal(basisPoints * 10, RentalSchedule.CappedRentalOfPrice(100_000).TotalCents(months));

    [Theory]
    [InlineData(3, 4500)]
    [InlineData(4, 5100)]
    [InlineData(12, 9900)]
    [InlineData(13, 10500)]
    [InlineData(14, 10500)]
    public void Power_wheelchair_adds_up_to_the_published_shares_of_the_price(int months, long basisPoints) =>
        Assert.Equal(basisPoints * 10, RentalSchedule.PowerWheelchairOfPrice(100_000).TotalCents(months));

    [Fact]
    public void Thirteen_months_are_105_percent_of_the_price_within_five_cents()
    {
        for (var fee = 1L; fee <= 20_000; fee++)
        {
            var capped = RentalSchedule.CappedRental(fee);
            var wheelchair = RentalSchedule.PowerWheelchair(fee);

            // 105 % of the price is 10.5 fees, and 7 fees of a power wheelchair; compared in halves of a cent.
            Assert.InRange((capped.TotalCents(13) * 2) - (fee * 21), fee % 4 == 0 ? 0 : -10, fee % 4 == 0 ? 0 : 10);
            Assert.InRange(wheelchair.TotalCents(13) - (fee * 7), fee % 5 == 0 ? 0 : -5, fee % 5 == 0 ? 0 : 5);
        }
    }

    [Fact]
    public void Half_a_cent_is_rounded_up() => Assert.Equal(2, RentalSchedule.CappedRental(2).FeeCents(4));

    [Fact]
    public void Oxygen_pays_36_equal_months_and_no_title_passes()
    {
        var schedule = RentalSchedule.Oxygen(10_000);

        Assert.Equal(10_000, schedule.FeeCents(36));
        Assert.Equal(0, schedule.FeeCents(37));
        Assert.Equal(360_000, schedule.TotalCents(60));
        Assert.False(schedule.TitlePasses);
        Assert.Null(schedule.PurchasePriceCents);
    }

    [Fact]
    public void An_inexpensive_item_stops_at_its_purchase_fee()
    {
        var schedule = RentalSchedule.Inexpensive(monthlyFeeCents: 1058, purchaseFeeCents: 10_583);

        Assert.Equal(11, schedule.LastMonth);
        Assert.Equal(1058, schedule.FeeCents(10));
        Assert.Equal(3, schedule.FeeCents(11));
        Assert.Equal(10_583, schedule.TotalCents(40));
    }

    [Fact]
    public void A_frequently_serviced_item_is_paid_without_end()
    {
        var schedule = RentalSchedule.FrequentlyServiced(100_000);

        Assert.Null(schedule.LastMonth);
        Assert.Equal(100_000, schedule.FeeCents(RentalSchedule.MaxMonth));
    }

    [Fact]
    public void A_month_before_the_first_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RentalSchedule.CappedRental(100).FeeCents(0));

    [Fact]
    public void A_negative_fee_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => RentalSchedule.CappedRental(-1));

    private static IEnumerable<long> FeesOf(RentalSchedule schedule, int months) => Enumerable.Range(1, months).Select(schedule.FeeCents);
}
