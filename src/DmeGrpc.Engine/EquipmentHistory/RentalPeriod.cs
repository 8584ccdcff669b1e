using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Rental;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>A period of continuous use of one piece of equipment (42 CFR 414.230): the rental months that count together towards the cap.</summary>
/// <param name="Code">The item.</param>
/// <param name="Beginning">Why it began.</param>
/// <param name="Months">Its rental months in order: the first from the day the first line billed for it begins, each a calendar month long.</param>
public sealed record RentalPeriod(ProcedureCode Code, PeriodBeginning Beginning, IReadOnlyList<ServiceSpan> Months)
{
    /// <summary>The day the item was delivered, as far as the lines show it.</summary>
    public DateOnly FirstDay => Months[0].From;

    /// <summary>The last day of the last rental month.</summary>
    public DateOnly LastDay => Months[^1].Through;

    /// <summary>The day from which the member owns a capped rental item: the day after its thirteenth month. Null before there is a thirteenth.</summary>
    public DateOnly? TitlePassesOn => Months.Count < RentalMonthModifiers.LastMonth
        ? null
        : CalendarDays.After(Months[RentalMonthModifiers.LastMonth - 1].Through);
}
