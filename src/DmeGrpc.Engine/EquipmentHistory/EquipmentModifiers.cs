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
}
