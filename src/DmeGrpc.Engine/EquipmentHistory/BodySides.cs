using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>The sides of the body that a line names.</summary>
[Flags]
public enum BodySides
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The right one: modifier RT.</summary>
    Right = 1,

    /// <summary>The left one: modifier LT.</summary>
    Left = 2,
}

/// <summary>Reads sides from modifiers.</summary>
public static class BodySidesOfModifiers
{
    private static readonly Modifier Right = Modifier.Parse("RT");
    private static readonly Modifier Left = Modifier.Parse("LT");

    /// <summary>The sides that these modifiers name; both where RT and LT stand together.</summary>
    public static BodySides Sides(this IReadOnlyList<Modifier> modifiers) =>
        (modifiers.Contains(Right) ? BodySides.Right : BodySides.None) | (modifiers.Contains(Left) ? BodySides.Left : BodySides.None);
}
