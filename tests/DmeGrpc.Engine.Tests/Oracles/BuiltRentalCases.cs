using DmeGrpc.Engine.Rental;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Rental arithmetic built by us on published rates.</summary>
public sealed class BuiltRentalCases
{
    [Fact]
    public void D08_a_capped_rental_of_1000_00_pays_100_00_three_times_and_75_00_ten_times_together_1050_00()
    {
        var schedule = RentalSchedule.CappedRentalOfPrice(100_000);

        Assert.Equal(
            [10_000, 10_000, 10_000, .. Enumerable.Repeat(7500L, 10)], Enumerable.Range(1, 13).Select(schedule.FeeCents));
        Assert.Equal(105_000, schedule.TotalCents(13));
    }

    [Fact]
    public void D09_a_power_wheelchair_of_4000_00_pays_600_00_three_times_and_240_00_ten_times_together_4200_00()
    {
        var schedule = RentalSchedule.PowerWheelchairOfPrice(400_000);

        Assert.Equal(
            [60_000, 60_000, 60_000, .. Enumerable.Repeat(24_000L, 10)], Enumerable.Range(1, 13).Select(schedule.FeeCents));
        Assert.Equal(420_000, schedule.TotalCents(13));
    }
}
