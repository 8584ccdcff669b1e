using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Engine.Money;

namespace DmeGrpc.Engine.Rental;

/// <summary>An item of which someone wants to know whether to rent or to buy it. Amounts are US cents, at most <see cref="Amounts.MaxCents"/>.</summary>
public sealed record EquipmentQuestion
{
    /// <summary>The item.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>Pricing modifiers beside RR and NU that choose another row of the schedule, such as KU.</summary>
    public IReadOnlyList<Modifier> Modifiers { get; init; } = [];

    /// <summary>Postal code of the state of delivery.</summary>
    public required string State { get; init; }

    /// <summary>The area of the place of delivery.</summary>
    public required DeliveryArea Area { get; init; }

    /// <summary>The first day of the rental, or the day of the purchase.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How many months the item will probably be needed, from 1 to <see cref="RentalSchedule.MaxMonth"/>.</summary>
    public required int ExpectedMonths { get; init; }

    /// <summary>What renting costs once besides the months.</summary>
    public long RentalOneOffCents { get; init; }

    /// <summary>What repairs of an owned item cost a month.</summary>
    public long RepairCentsPerMonth { get; init; }

    /// <summary>The first month in which repairs cost something.</summary>
    public int FirstRepairMonth { get; init; } = 1;

    /// <summary>What the bought item is worth when it is new.</summary>
    public long SalvageCents { get; init; }

    /// <summary>What that worth loses each month, down to nothing.</summary>
    public long SalvageLossCentsPerMonth { get; init; }
}
