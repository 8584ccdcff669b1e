using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>What payers read differently in the periods of continuous use. The defaults are those of 42 CFR 414.230 as Medicare applies it.</summary>
public sealed record RentalRules
{
    /// <summary>The defaults.</summary>
    public static RentalRules Default { get; } = new();

    /// <summary>The longest temporary interruption, in consecutive days beyond the rental month in which use ceased.</summary>
    /// <value>Default: 60.</value>
    public int TemporaryInterruptionDays { get; init; } = 60;

    /// <summary>
    /// Whether a longer interruption begins a new period only when a new need is on file for the first line after it; otherwise the months go on
    /// being counted. Without it the line begins a new period, which says that it needs those documents.
    /// </summary>
    /// <value>Default: false.</value>
    public bool NewPeriodNeedsDocuments { get; init; }

    /// <summary>Useful lifetimes, from the first day of a period: what is rented after it, and after more than a temporary interruption, is a new item.</summary>
    /// <value>Default: five years for every item.</value>
    public UsefulLifetimes Lifetimes { get; init; } = UsefulLifetimes.Default;

    /// <summary>Whether another supplier begins a new period.</summary>
    /// <value>Default: false; general knowledge, not read in a primary source.</value>
    public bool NewSupplierBeginsPeriod { get; init; }
}
