using DmeGrpc.Engine.Money;

namespace DmeGrpc.Engine.Rental;

/// <summary>What renting and buying one item are compared by. Every amount is in cents and at most <see cref="Amounts.MaxCents"/>.</summary>
public sealed record QuoteTerms
{
    /// <summary>What the months of rental cost.</summary>
    public required RentalSchedule Schedule { get; init; }

    /// <summary>What buying costs; null where the item is not sold or the plan does not buy it.</summary>
    public required long? PurchaseCents { get; init; }

    /// <summary>How many months the item will probably be needed, from 1 to <see cref="RentalSchedule.MaxMonth"/>.</summary>
    public required int ExpectedMonths { get; init; }

    /// <summary>What renting costs once besides the months: delivery, fitting, pick-up.</summary>
    public long RentalOneOffCents { get; init; }

    /// <summary>What repairs of an owned item cost a month; a rented one is repaired by its supplier.</summary>
    public long RepairCentsPerMonth { get; init; }

    /// <summary>The first month in which repairs cost something; those before are under warranty.</summary>
    public int FirstRepairMonth { get; init; } = 1;

    /// <summary>What the bought item is worth when it is new.</summary>
    public long SalvageCents { get; init; }

    /// <summary>What that worth loses each month, down to nothing.</summary>
    public long SalvageLossCentsPerMonth { get; init; }
}
