using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;
using static DmeGrpc.Engine.Tests.EquipmentHistory.EquipmentLines;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Rental months, interruptions and replacements, built by us on published rules.</summary>
public sealed class BuiltEquipmentCases
{
    [Theory]
    [InlineData(1, "KH")]
    [InlineData(2, "KI")]
    [InlineData(3, "KI")]
    [InlineData(4, "KJ")]
    [InlineData(13, "KJ")]
    public void D06_each_rental_month_has_its_modifier_and_no_other(int month, string expected)
    {
        var lines = Monthly("E0601", "2025-01-15", 13);
        var number = RentalHistory.Of(lines).MonthOf(lines[month - 1])!.Number;

        Assert.All(
            ["KH", "KI", "KJ"],
            modifier => Assert.Equal(modifier == expected, RentalMonthModifiers.AreRight(number, [EquipmentModifiers.Rental, Modifier.Parse(modifier)])));
        Assert.False(RentalMonthModifiers.AreRight(number, [EquipmentModifiers.Rental]));
        Assert.False(RentalMonthModifiers.AreRight(number, [EquipmentModifiers.Rental, Modifier.Parse("KH"), Modifier.Parse("KI"), Modifier.Parse("KJ")]));
    }

    [Fact]
    public void D06_month_14_has_no_modifier() => Assert.Null(RentalMonthModifiers.Expected(14));

    [Fact]
    public void D11_a_hospital_stay_of_40_days_does_not_end_the_period()
    {
        var lines = Lines("E0601 RR 2026-01-15", "E0601 RR 2026-02-15", "E0601 RR 2026-04-24");
        var resumed = RentalHistory.Of(lines).MonthOf(lines[2])!;

        Assert.Equal(40, resumed.InterruptionDays);
        Assert.Equal((3, PeriodBeginning.FirstUse), (resumed.Number, resumed.Period.Beginning));
    }

    [Fact]
    public void D15_the_same_item_is_paid_again_once_its_lifetime_is_over()
    {
        var replacement = new Replacement
        {
            Category = PaymentCategory.CappedRental,
            Delivered = Day("2020-03-10"),
            Day = Day("2025-03-10"),
            Cause = ReplacementCause.Wear,
        };

        Assert.Equal(ReplacementAnswer.Payable, replacement.Answer());
    }

    [Fact]
    public void D16_wear_in_year_4_is_not_paid_and_a_fire_with_report_and_RA_is()
    {
        var replacement = new Replacement
        {
            Category = PaymentCategory.CappedRental,
            Delivered = Day("2021-05-01"),
            Day = Day("2024-08-01"),
            Cause = ReplacementCause.Wear,
        };

        Assert.Equal(ReplacementAnswer.WearWithinLifetime, replacement.Answer());
        Assert.Equal(
            ReplacementAnswer.Payable,
            (replacement with { Cause = ReplacementCause.IrreparableDamage, HasReplacementModifier = true, HasNarrative = true }).Answer());
    }
}
