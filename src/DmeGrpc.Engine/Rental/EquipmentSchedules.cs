using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Rental;

/// <summary>Which rental schedule an item has by its payment category.</summary>
public static class EquipmentSchedules
{
    /// <summary>The item's schedule; null where its category is not rented, or where a fee that it needs is unknown.</summary>
    /// <param name="code">The item.</param>
    /// <param name="category">Its payment category in the fee schedule.</param>
    /// <param name="firstMonth">The first day of the first rental month, which decides between the rates of power wheelchairs.</param>
    /// <param name="rentalFeeCents">The fee with RR; null where the schedule has none.</param>
    /// <param name="purchaseFeeCents">The fee with NU; null where the schedule has none.</param>
    public static RentalSchedule? Of(
        ProcedureCode code, PaymentCategory category, DateOnly firstMonth, long? rentalFeeCents, long? purchaseFeeCents) =>
        rentalFeeCents is not { } fee ? null : category switch
        {
            PaymentCategory.CappedRental when PowerWheelchairs.IsBase(code) && firstMonth >= PowerWheelchairs.RatesFrom =>
                RentalSchedule.PowerWheelchair(fee),
            PaymentCategory.CappedRental => RentalSchedule.CappedRental(fee),
            PaymentCategory.Inexpensive when purchaseFeeCents is { } purchase => RentalSchedule.Inexpensive(fee, purchase),
            PaymentCategory.FrequentlyServiced => RentalSchedule.FrequentlyServiced(fee),
            PaymentCategory.Oxygen => RentalSchedule.Oxygen(fee),
            _ => null,
        };
}
