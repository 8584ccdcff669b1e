using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>How a member has an item on a day, and since when.</summary>
/// <param name="Holding">How.</param>
/// <param name="Since">The first day of that; null for none.</param>
/// <param name="Delivered">The day the item was delivered, from which its useful lifetime counts; null for none.</param>
public sealed record EquipmentOwnership(EquipmentHolding Holding, DateOnly? Since, DateOnly? Delivered)
{
    /// <summary>The member does not have it, as far as the history shows.</summary>
    public static EquipmentOwnership None { get; } = new(EquipmentHolding.None, Since: null, Delivered: null);

    /// <summary>Whether the member owns it.</summary>
    public bool IsOwned => Holding is EquipmentHolding.Bought or EquipmentHolding.TitlePassed;

    /// <summary>
    /// What the lines up to the day show; of several events the latest counts. A rented item is given back when no rental month follows within the
    /// days of a temporary interruption.
    /// </summary>
    /// <param name="lines">One member's paid lines.</param>
    /// <param name="code">The item.</param>
    /// <param name="category">Its payment category; the title of capped rental items alone passes by rental.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="rules">How periods are found; null for the defaults.</param>
    public static EquipmentOwnership Of(
        IEnumerable<EquipmentLine> lines, ProcedureCode code, PaymentCategory category, DateOnly day, RentalRules? rules = null)
    {
        var known = lines.Where(line => line.Code == code && line.Span.From <= day).ToList();
        var bought = known.Where(line => line.IsPurchase).Select(line => new EquipmentOwnership(EquipmentHolding.Bought, line.Span.From, line.Span.From));
        var rented = RentalHistory.Of(known, rules).Periods.Select(period => OfPeriod(period, category, day, rules ?? RentalRules.Default));
        return bought.Concat(rented).Where(held => held.Holding != EquipmentHolding.None).MaxBy(held => (held.Since, held.Holding)) ?? None;
    }

    private static EquipmentOwnership OfPeriod(RentalPeriod period, PaymentCategory category, DateOnly day, RentalRules rules)
    {
        if (category == PaymentCategory.CappedRental && period.TitlePassesOn is { } title && title <= day)
        {
            return new EquipmentOwnership(EquipmentHolding.TitlePassed, title, period.FirstDay);
        }

        return day.DayNumber - period.LastDay.DayNumber - 1 > rules.TemporaryInterruptionDays
            ? None
            : new EquipmentOwnership(EquipmentHolding.Rented, period.FirstDay, period.FirstDay);
    }
}
