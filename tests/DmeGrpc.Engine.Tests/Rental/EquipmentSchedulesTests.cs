using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Rental;

public sealed class EquipmentSchedulesTests
{
    private static readonly DateOnly Today = new(2026, 1, 15);

    [Theory]
    [InlineData("E0601", PaymentCategory.CappedRental, RentalKind.CappedRental)]
    [InlineData("K0823", PaymentCategory.CappedRental, RentalKind.PowerWheelchair)]
    [InlineData("E1390", PaymentCategory.Oxygen, RentalKind.Oxygen)]
    [InlineData("K0800", PaymentCategory.Inexpensive, RentalKind.Inexpensive)]
    [InlineData("E0466", PaymentCategory.FrequentlyServiced, RentalKind.FrequentlyServiced)]
    public void The_category_and_the_code_decide(string code, PaymentCategory category, RentalKind kind) =>
        Assert.Equal(kind, EquipmentSchedules.Of(ProcedureCode.Parse(code), category, Today, 1000, 10_000)?.Kind);

    [Fact]
    public void A_power_wheelchair_before_2011_is_a_capped_rental_like_any_other()
    {
        var code = ProcedureCode.Parse("K0823");

        Assert.Equal(RentalKind.CappedRental, EquipmentSchedules.Of(code, PaymentCategory.CappedRental, new DateOnly(2010, 12, 31), 1000, null)?.Kind);
        Assert.Equal(RentalKind.PowerWheelchair, EquipmentSchedules.Of(code, PaymentCategory.CappedRental, new DateOnly(2011, 1, 1), 1000, null)?.Kind);
    }

    [Theory]
    [InlineData(PaymentCategory.ProstheticOrthotic, 1000L, 1000L)]
    [InlineData(PaymentCategory.CappedRental, null, 1000L)]
    [InlineData(PaymentCategory.Inexpensive, 1000L, null)]
    public void What_is_not_rented_or_has_no_fee_has_no_schedule(PaymentCategory category, long? rental, long? purchase) =>
        Assert.Null(EquipmentSchedules.Of(ProcedureCode.Parse("E0601"), category, Today, rental, purchase));

    [Theory]
    [InlineData("K0823", true, false)]
    [InlineData("K0835", true, true)]
    [InlineData("K0861", true, true)]
    [InlineData("K0800", false, false)]
    [InlineData("K0001", false, false)]
    public void Power_wheelchairs_are_known_by_code(string code, bool isBase, bool isComplex)
    {
        Assert.Equal(isBase, PowerWheelchairs.IsBase(ProcedureCode.Parse(code)));
        Assert.Equal(isComplex, PowerWheelchairs.IsComplexRehabilitative(ProcedureCode.Parse(code)));
    }
}
