using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Rental;

/// <summary>
/// The pricing modifiers of which payment of an item needs one, and whether an item is sold at all, by its payment category. Source: 42 CFR 414.220 to 414.232,
/// and the modifiers of the rows in the DMEPOS fee schedule of January 2026.
/// </summary>
public static class PricingModifiers
{
    private static readonly DateOnly CappedItemsAreRentedFrom = new(2006, 1, 1);

    private static readonly Modifier[] Rented = [EquipmentModifiers.Rental];
    private static readonly Modifier[] RentedOrNew = [EquipmentModifiers.Rental, EquipmentModifiers.New];
    private static readonly Modifier[] RentedOrBought = [EquipmentModifiers.Rental, EquipmentModifiers.New, EquipmentModifiers.Used];

    /// <summary>The modifiers; none where payment needs none: prosthetics, orthotics, supplies, and what is priced by code alone.</summary>
    /// <param name="code">The item.</param>
    /// <param name="category">Its payment category.</param>
    /// <param name="day">The day of service.</param>
    public static IReadOnlyList<Modifier> Of(ProcedureCode code, PaymentCategory category, DateOnly day) =>
        // Bought, after a trial of at most two months of rental.
        category == PaymentCategory.NerveStimulator ? RentedOrNew
        : !AreRequired(code, category) ? []
        : SaleOf(code, category, day) is EquipmentSale.Sold or EquipmentSale.ByChoice ? RentedOrBought
        : Rented;

    /// <summary>Whether a line without any of RR, NU and UE is rejected (CEDI A7:507): of inexpensive, frequently serviced and capped rental items and oxygen equipment.</summary>
    /// <param name="code">The item.</param>
    /// <param name="category">Its payment category.</param>
    public static bool AreRequired(ProcedureCode code, PaymentCategory category) =>
        category is PaymentCategory.Inexpensive or PaymentCategory.FrequentlyServiced or PaymentCategory.CappedRental
        || (category == PaymentCategory.Oxygen && OxygenEquipment.Contains(code));

    /// <summary>
    /// Whether an item for which the modifiers are required is sold. Frequently serviced items and oxygen equipment never are (42 CFR 414.222, 414.226). Capped rental
    /// items have not been since 2006, power wheelchairs since 2011, but for complex rehabilitative ones and their options in the first month
    /// (42 CFR 414.229, section 5101 of the Deficit Reduction Act of 2005).
    /// </summary>
    /// <param name="code">The item.</param>
    /// <param name="category">Its payment category.</param>
    /// <param name="day">The day of service.</param>
    public static EquipmentSale SaleOf(ProcedureCode code, PaymentCategory category, DateOnly day) => category switch
    {
        PaymentCategory.Inexpensive => EquipmentSale.Sold,
        PaymentCategory.CappedRental when day < (PowerWheelchairs.IsBase(code) ? PowerWheelchairs.RatesFrom : CappedItemsAreRentedFrom) => EquipmentSale.Sold,
        PaymentCategory.CappedRental when PowerWheelchairs.IsComplexRehabilitative(code) => EquipmentSale.ByChoice,
        PaymentCategory.CappedRental when PowerWheelchairs.IsOption(code) => EquipmentSale.WithItsBase,
        _ => EquipmentSale.NotSold,
    };

    /// <summary>The same, of an inexpensive item only those by which some row of a fee schedule is priced: not every one is rented or bought used.</summary>
    /// <param name="code">The item.</param>
    /// <param name="category">Its payment category.</param>
    /// <param name="day">The day of service.</param>
    /// <param name="rows">Its rows in the schedule; none where it is not known.</param>
    public static IReadOnlyList<Modifier> Of(ProcedureCode code, PaymentCategory category, DateOnly day, ReadOnlySpan<FeeScheduleRow> rows)
    {
        var expected = Of(code, category, day);
        if (category != PaymentCategory.Inexpensive || rows.IsEmpty)
        {
            return expected;
        }

        var priced = new List<Modifier>();
        foreach (var modifier in expected)
        {
            foreach (var row in rows)
            {
                if (row.Modifier == modifier && !priced.Contains(modifier))
                {
                    priced.Add(modifier);
                }
            }
        }

        return priced;
    }

    /// <summary>What a month of a rental is billed with; nothing after the last month that is paid.</summary>
    /// <param name="schedule">The rental.</param>
    /// <param name="month">From 1.</param>
    public static IReadOnlyList<Modifier> OfRentalMonth(RentalSchedule schedule, int month) =>
        month > (schedule.LastMonth ?? RentalSchedule.MaxMonth) ? []
        : schedule.TitlePasses && RentalMonthModifiers.Expected(month) is { } numbering ? [EquipmentModifiers.Rental, numbering]
        : Rented;
}
