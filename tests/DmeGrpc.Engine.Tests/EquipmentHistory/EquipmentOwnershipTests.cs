using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Tables;
using static DmeGrpc.Engine.Tests.EquipmentHistory.EquipmentLines;

namespace DmeGrpc.Engine.Tests.EquipmentHistory;

public sealed class EquipmentOwnershipTests
{
    private static readonly ProcedureCode Cpap = ProcedureCode.Parse("E0601");

    [Fact]
    public void A_purchase_owns_from_its_day()
    {
        var lines = Lines("E0601 NU 2026-01-15");

        Assert.Equal(EquipmentOwnership.None, Held(lines, "2026-01-14"));
        Assert.Equal(new EquipmentOwnership(EquipmentHolding.Bought, Day("2026-01-15"), Day("2026-01-15")), Held(lines, "2026-01-15"));
    }

    [Fact]
    public void A_part_bought_for_a_repair_is_no_purchase_of_the_item() => Assert.Equal(EquipmentOwnership.None, Held(Lines("E0601 NU RB 2026-01-15"), "2026-02-01"));

    [Theory]
    [InlineData("2026-02-14", EquipmentHolding.Rented, false)]
    [InlineData("2026-02-15", EquipmentHolding.TitlePassed, true)]
    [InlineData("2030-01-01", EquipmentHolding.TitlePassed, true)]
    public void A_capped_rental_is_owned_after_13_months(string day, EquipmentHolding holding, bool isOwned)
    {
        var held = Held(Monthly("E0601", "2025-01-15", 13), day);

        Assert.Equal((holding, isOwned), (held.Holding, held.IsOwned));
        Assert.Equal(Day("2025-01-15"), held.Delivered);
    }

    [Fact]
    public void Oxygen_is_never_owned_by_rental() => Assert.Equal(
        EquipmentHolding.Rented, EquipmentOwnership.Of(Monthly("E0601", "2023-01-15", 36), Cpap, PaymentCategory.Oxygen, Day("2026-01-20")).Holding);

    [Theory]
    [InlineData("2026-04-16", EquipmentHolding.Rented)] // After 60 days, of which the first is 15 February.
    [InlineData("2026-04-17", EquipmentHolding.None)]
    public void A_rented_item_is_given_back_when_no_month_follows_within_a_temporary_interruption(string day, EquipmentHolding holding) =>
        Assert.Equal(holding, Held(Lines("E0601 RR 2026-01-15"), day).Holding);

    [Fact]
    public void The_latest_event_counts()
    {
        var lines = Monthly("E0601", "2025-01-15", 13).Append(Line("E0601 RR RA 2026-03-01", "R")).ToList();

        Assert.Equal(EquipmentHolding.TitlePassed, Held(lines, "2026-02-20").Holding);
        Assert.Equal(new EquipmentOwnership(EquipmentHolding.Rented, Day("2026-03-01"), Day("2026-03-01")), Held(lines, "2026-03-05"));
    }

    private static EquipmentOwnership Held(IEnumerable<EquipmentLine> lines, string day) => EquipmentOwnership.Of(lines, Cpap, PaymentCategory.CappedRental, Day(day));
}
