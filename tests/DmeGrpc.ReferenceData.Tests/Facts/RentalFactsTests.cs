using System.Globalization;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

/// <summary>The national fee schedule of January 2026, quoted code by code and state by state.</summary>
public sealed class RentalFactsTests
{
    [SharedDataFact]
    public void Every_capped_rental_of_every_state_pays_105_percent_in_13_months_and_breaks_even_in_month_13()
    {
        var quoted = 0;
        foreach (var (code, fee) in Fees("CR", "RR"))
        {
            var schedule = EquipmentSchedules.Of(ProcedureCode.Parse(code), PaymentCategory.CappedRental, new DateOnly(2026, 1, 1), fee, purchaseFeeCents: null)!;
            var quote = EquipmentQuote.Of(new QuoteTerms { Schedule = schedule, PurchaseCents = schedule.PurchasePriceCents, ExpectedMonths = 13 });
            var months = schedule.Kind == RentalKind.PowerWheelchair ? [fee, fee, fee, .. Enumerable.Repeat(Rounded(fee * 0.4m), 10)] : (long[])[fee, fee, fee, .. Enumerable.Repeat(Rounded(fee * 0.75m), 10)];

            Assert.Equal(months, quote.Months.Select(month => month.FeeCents));
            Assert.InRange(schedule.TotalCents(13) - (schedule.PurchasePriceCents!.Value * 1.05m), -6, 6);
            Assert.Equal(13, quote.BreakEvenMonth);
            quoted++;
        }

        Assert.True(quoted > 20_000, $"Only {quoted} fees.");
    }

    [SharedDataFact]
    public void Power_wheelchairs_are_capped_rentals_and_scooters_inexpensive_in_the_fee_schedule()
    {
        var rows = CmsFiles.FeeSchedule2026.Where(row => row["HCPCS"].StartsWith("K08", StringComparison.Ordinal)).ToList();

        Assert.All(rows, row => Assert.Equal(row["CATG"] == "CR", PowerWheelchairs.IsBase(ProcedureCode.Parse(row["HCPCS"]))));
    }

    private static IEnumerable<(string Code, long Fee)> Fees(string category, string modifier) =>
        from row in CmsFiles.FeeSchedule2026
        where row["CATG"] == category && row["Mod"] == modifier
        from column in row
        where column.Key.EndsWith("R)", StringComparison.Ordinal)
        let fee = (long)(decimal.Parse(column.Value, CultureInfo.InvariantCulture) * 100)
        where fee > 0
        select (row["HCPCS"], fee);

    private static long Rounded(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);
}
