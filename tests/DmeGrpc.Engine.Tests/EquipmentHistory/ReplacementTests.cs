using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Tables;
using static DmeGrpc.Engine.Tests.EquipmentHistory.EquipmentLines;

namespace DmeGrpc.Engine.Tests.EquipmentHistory;

public sealed class ReplacementTests
{
    private static readonly Replacement InYearFour = new()
    {
        Category = PaymentCategory.CappedRental,
        Delivered = Day("2021-05-01"),
        Day = Day("2025-05-01"),
        Cause = ReplacementCause.Wear,
    };

    [Fact]
    public void Wear_within_the_lifetime_is_not_paid() => Assert.Equal(ReplacementAnswer.WearWithinLifetime, InYearFour.Answer());

    [Fact]
    public void The_lifetime_over_any_cause_is_paid() => Assert.Equal(ReplacementAnswer.Payable, (InYearFour with { Day = Day("2026-05-01") }).Answer());

    [Theory]
    [InlineData(ReplacementCause.Loss)]
    [InlineData(ReplacementCause.Theft)]
    [InlineData(ReplacementCause.IrreparableDamage)]
    public void An_incident_asks_for_the_modifier_and_a_narrative(ReplacementCause cause)
    {
        var asked = InYearFour with { Cause = cause };

        Assert.Equal(ReplacementAnswer.ReplacementModifierMissing, asked.Answer());
        Assert.Equal(ReplacementAnswer.NarrativeMissing, (asked with { HasReplacementModifier = true }).Answer());
        Assert.Equal(ReplacementAnswer.Payable, (asked with { HasReplacementModifier = true, HasNarrative = true }).Answer());
    }

    [Theory]
    [InlineData(PaymentCategory.FrequentlyServiced, true, "2025-05-01", ReplacementAnswer.NeverPaid)]
    [InlineData(PaymentCategory.FrequentlyServiced, true, "2026-05-01", ReplacementAnswer.NeverPaid)]
    [InlineData(PaymentCategory.Oxygen, true, "2025-05-01", ReplacementAnswer.NeverPaid)]
    [InlineData(PaymentCategory.Oxygen, true, "2026-05-01", ReplacementAnswer.Payable)]
    [InlineData(PaymentCategory.Inexpensive, true, "2025-05-01", ReplacementAnswer.NeverPaid)]
    [InlineData(PaymentCategory.Inexpensive, false, "2025-05-01", ReplacementAnswer.Payable)]
    public void Some_categories_are_never_replaced(PaymentCategory category, bool isRented, string day, ReplacementAnswer answer)
    {
        var asked = InYearFour with { Category = category, IsRented = isRented, Day = Day(day), Cause = ReplacementCause.Loss, HasReplacementModifier = true, HasNarrative = true };

        Assert.Equal(answer, asked.Answer());
    }

    [Fact]
    public void An_artificial_limb_has_no_lifetime_to_wait_for() => Assert.Equal(
        ReplacementAnswer.Payable, (InYearFour with { Category = PaymentCategory.ProstheticOrthotic, IsArtificialLimb = true }).Answer());

    [Theory]
    [InlineData(true, PaymentCategory.CappedRental, 10_000L, true, true, RepairAnswer.Payable)]
    [InlineData(true, PaymentCategory.CappedRental, 10_001L, true, true, RepairAnswer.DearerThanReplacement)]
    [InlineData(true, PaymentCategory.CappedRental, 500L, false, true, RepairAnswer.RepairModifierMissing)]
    [InlineData(true, PaymentCategory.CappedRental, 500L, true, false, RepairAnswer.NarrativeMissing)]
    [InlineData(false, PaymentCategory.CappedRental, 500L, true, true, RepairAnswer.SupplierRepairs)]
    [InlineData(true, PaymentCategory.Oxygen, 500L, true, true, RepairAnswer.SupplierRepairs)]
    public void A_repair_is_paid_up_to_the_cost_of_a_new_item(
        bool isOwned, PaymentCategory category, long cents, bool hasModifier, bool hasNarrative, RepairAnswer answer)
    {
        var repair = new Repair { Category = category, IsOwned = isOwned, RepairCents = cents, ReplacementCents = 10_000, HasRepairModifier = hasModifier, HasNarrative = hasNarrative };

        Assert.Equal(answer, repair.Answer());
    }
}
