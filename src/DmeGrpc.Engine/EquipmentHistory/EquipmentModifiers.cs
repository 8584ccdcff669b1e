using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>The modifiers that say what a line does with a piece of equipment.</summary>
public static class EquipmentModifiers
{
    /// <summary>RR.</summary>
    public static Modifier Rental { get; } = Modifier.Parse("RR");

    /// <summary>NU, purchased new.</summary>
    public static Modifier New { get; } = Modifier.Parse("NU");

    /// <summary>UE, purchased used.</summary>
    public static Modifier Used { get; } = Modifier.Parse("UE");

    /// <summary>RA, replacement of the item.</summary>
    public static Modifier Replacement { get; } = Modifier.Parse("RA");

    /// <summary>RB, replacement of a part in a repair.</summary>
    public static Modifier RepairPart { get; } = Modifier.Parse("RB");

    /// <summary>MS, maintenance and servicing for six months.</summary>
    public static Modifier Maintenance { get; } = Modifier.Parse("MS");

    /// <summary>BP, the member chose to buy.</summary>
    public static Modifier ChosePurchase { get; } = Modifier.Parse("BP");

    /// <summary>BR, the member chose to rent.</summary>
    public static Modifier ChoseRental { get; } = Modifier.Parse("BR");
}
