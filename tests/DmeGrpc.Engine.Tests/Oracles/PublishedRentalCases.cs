using DmeGrpc.Engine.Rental;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Rental cases whose input and answer someone else published.</summary>
public sealed class PublishedRentalCases
{
    [Fact]
    public void D21_the_published_month_table_of_15_15_15_and_ten_times_6_percent_equals_the_power_wheelchair_schedule()
    {
        int[] percent = [15, 15, 15, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6];
        var byPrice = RentalSchedule.PowerWheelchairOfPrice(400_000);
        var byFee = RentalSchedule.PowerWheelchair(60_000);

        Assert.Equal(percent.Select(share => share * 4000L), Enumerable.Range(1, 13).Select(byPrice.FeeCents));
        Assert.Equal(Enumerable.Range(1, 13).Select(byPrice.FeeCents), Enumerable.Range(1, 13).Select(byFee.FeeCents));
        Assert.Equal(400_000, byFee.PurchasePriceCents);
    }
}
