using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Rental;

/// <summary>
/// The pricing modifiers of which payment of an item needs one, by its payment category. Source: 42 CFR 414.220 to 414.232, and the modifiers of the
/// rows in the DMEPOS fee schedule of January 2026.
/// </summary>
public static class PricingModifiers
{
    private static readonly Modifier[] Rented = [EquipmentModifiers.Rental];
    private static readonly Modifier[] RentedOrNew = [EquipmentModifiers.Rental, EquipmentModifiers.New];
    private static readonly Modifier[] RentedOrBought = [EquipmentModifiers.Rental, EquipmentModifiers.New, EquipmentModifiers.Used];

    /// <summary>The modifiers; none where payment needs none: prosthetics, orthotics, supplies, and what is priced by code alone.</summary>
    /// <param name="code">The item.</param>
    /// <param name="category">Its payment category.</param>
    public static IReadOnlyList<Modifier> Of(ProcedureCode code, PaymentCategory category) => category switch
    {
        PaymentCategory.Inexpensive => RentedOrBought,
        PaymentCategory.FrequentlyServiced => Rented,
        // Only complex rehabilitative power wheelchairs may be bought in the first month.
        PaymentCategory.CappedRental => PowerWheelchairs.IsComplexRehabilitative(code) ? RentedOrNew : Rented,
        PaymentCategory.Oxygen => OxygenEquipment.Contains(code) ? Rented : [],
        // Bought, after a trial of at most two months of rental.
        PaymentCategory.NerveStimulator => RentedOrNew,
        _ => [],
    };

    /// <summary>The same, of an inexpensive item only those by which some row of a fee schedule is priced: not every one is rented or bought used.</summary>
    /// <param name="code">The item.</param>
    /// <param name="category">Its payment category.</param>
    /// <param name="rows">Its rows in the schedule; none where it is not known.</param>
    public static IReadOnlyList<Modifier> Of(ProcedureCode code, PaymentCategory category, ReadOnlySpan<FeeScheduleRow> rows)
    {
        var expected = Of(code, category);
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
