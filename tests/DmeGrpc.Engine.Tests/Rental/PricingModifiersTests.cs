using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Fees;

namespace DmeGrpc.Engine.Tests.Rental;

public sealed class PricingModifiersTests
{
    [Theory]
    [InlineData("E0100", PaymentCategory.Inexpensive, "RR NU UE")]
    [InlineData("E0465", PaymentCategory.FrequentlyServiced, "RR")]
    [InlineData("E0601", PaymentCategory.CappedRental, "RR")]
    [InlineData("K0823", PaymentCategory.CappedRental, "RR")]
    [InlineData("K0848", PaymentCategory.CappedRental, "RR NU UE")]
    [InlineData("E1002", PaymentCategory.CappedRental, "RR")]
    [InlineData("E1390", PaymentCategory.Oxygen, "RR")]
    [InlineData("E0441", PaymentCategory.Oxygen, "")]
    [InlineData("E0720", PaymentCategory.NerveStimulator, "RR NU")]
    [InlineData("L1832", PaymentCategory.ProstheticOrthotic, "")]
    [InlineData("A4253", PaymentCategory.Supply, "")]
    [InlineData("E9999", PaymentCategory.Unknown, "")]
    public void Payment_needs_the_modifiers_of_the_category(string code, PaymentCategory category, string modifiers) =>
        Assert.Equal(modifiers, string.Join(' ', PricingModifiers.Of(ProcedureCode.Parse(code), category, new DateOnly(2026, 1, 1))));

    [Theory]
    [InlineData("E0601", "2005-12-31", EquipmentSale.Sold)]
    [InlineData("E0601", "2006-01-01", EquipmentSale.NotSold)]
    [InlineData("K0823", "2010-12-31", EquipmentSale.Sold)]
    [InlineData("K0823", "2011-01-01", EquipmentSale.NotSold)]
    [InlineData("K0856", "2011-01-01", EquipmentSale.ByChoice)]
    [InlineData("E1002", "2011-01-01", EquipmentSale.WithItsBase)]
    public void Capped_items_were_sold_until_2005_and_power_wheelchairs_until_2010(string code, string day, EquipmentSale expected) =>
        Assert.Equal(expected, PricingModifiers.SaleOf(ProcedureCode.Parse(code), PaymentCategory.CappedRental, DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void Of_an_inexpensive_item_only_those_count_that_the_schedule_has_rows_for()
    {
        var code = ProcedureCode.Parse("E0950");
        var rows = FeeSketch.Catalog.Fees(PayerProgram.Medicare).On(FeeSketch.January)!.Table.Find(code);

        Assert.Equal("RR NU UE", string.Join(' ', PricingModifiers.Of(code, PaymentCategory.Inexpensive, FeeSketch.January, rows)));
        Assert.Equal("NU", string.Join(' ', PricingModifiers.Of(code, PaymentCategory.Inexpensive, FeeSketch.January, rows[..1])));
    }

    [Theory]
    [InlineData(1, "RR KH")]
    [InlineData(2, "RR KI")]
    [InlineData(3, "RR KI")]
    [InlineData(4, "RR KJ")]
    [InlineData(13, "RR KJ")]
    [InlineData(14, "")]
    public void Months_of_a_capped_rental_are_numbered(int month, string modifiers) =>
        Assert.Equal(modifiers, string.Join(' ', PricingModifiers.OfRentalMonth(RentalSchedule.CappedRental(1_000), month)));

    [Fact]
    public void Months_of_other_rentals_are_billed_with_RR_as_long_as_they_are_paid()
    {
        Assert.Equal("RR", string.Join(' ', PricingModifiers.OfRentalMonth(RentalSchedule.Oxygen(1_000), 36)));
        Assert.Empty(PricingModifiers.OfRentalMonth(RentalSchedule.Oxygen(1_000), 37));
        Assert.Equal("RR", string.Join(' ', PricingModifiers.OfRentalMonth(RentalSchedule.FrequentlyServiced(1_000), RentalSchedule.MaxMonth)));
    }
}
