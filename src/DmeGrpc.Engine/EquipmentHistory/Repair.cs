using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>Whether a repair is paid.</summary>
public enum RepairAnswer
{
    /// <summary>It is.</summary>
    Payable = 1,

    /// <summary>A rented item, oxygen equipment or a frequently serviced item is kept in order by its supplier.</summary>
    SupplierRepairs,

    /// <summary>It costs more than a new item.</summary>
    DearerThanReplacement,

    /// <summary>A line for a part lacks modifier RB.</summary>
    RepairModifierMissing,

    /// <summary>The claim lacks a narrative of the repair.</summary>
    NarrativeMissing,
}

/// <summary>A request to repair an item the member has. Source: 42 CFR 414.210(e), and the DME MACs' pages on repairs.</summary>
public sealed record Repair
{
    /// <summary>The item's payment category.</summary>
    public required PaymentCategory Category { get; init; }

    /// <summary>Whether the member owns it.</summary>
    public required bool IsOwned { get; init; }

    /// <summary>What the repair costs, in cents.</summary>
    public required long RepairCents { get; init; }

    /// <summary>What a new item costs, in cents; null when unknown, which then refuses nothing.</summary>
    public required long? ReplacementCents { get; init; }

    /// <summary>Whether the line carries modifier RB.</summary>
    public bool HasRepairModifier { get; init; }

    /// <summary>Whether the claim tells of the repair.</summary>
    public bool HasNarrative { get; init; }

    /// <summary>Whether it is paid. A repair that costs as much as a new item still is.</summary>
    public RepairAnswer Answer() =>
        !IsOwned || Category is PaymentCategory.FrequentlyServiced or PaymentCategory.Oxygen ? RepairAnswer.SupplierRepairs
        : RepairCents > ReplacementCents ? RepairAnswer.DearerThanReplacement
        : !HasRepairModifier ? RepairAnswer.RepairModifierMissing
        : !HasNarrative ? RepairAnswer.NarrativeMissing
        : RepairAnswer.Payable;
}
