using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Rental;

/// <summary>The modifiers that number the months of a capped rental: KH the first, KI the second and third, KJ the fourth to thirteenth.</summary>
public static class RentalMonthModifiers
{
    /// <summary>The last month of a capped rental; in month 14 the member owns the item.</summary>
    public const int LastMonth = 13;

    private static readonly Modifier First = Modifier.Parse("KH");
    private static readonly Modifier SecondAndThird = Modifier.Parse("KI");
    private static readonly Modifier FourthToLast = Modifier.Parse("KJ");

    /// <summary>The modifier of a rental month; null after the thirteenth, which none may be billed for.</summary>
    /// <param name="month">From 1.</param>
    public static Modifier? Expected(int month) => month switch
    {
        1 => First,
        2 or 3 => SecondAndThird,
        > 3 and <= LastMonth => FourthToLast,
        _ => null,
    };

    /// <summary>Whether the line carries the modifier of the month and none of another.</summary>
    public static bool AreRight(int month, IReadOnlyList<Modifier> modifiers) =>
        Expected(month) is { } expected && modifiers.Contains(expected) && modifiers.All(modifier => modifier == expected || !NumbersMonths(modifier));

    /// <summary>Whether it is KH, KI or KJ.</summary>
    public static bool NumbersMonths(Modifier modifier) => modifier == First || modifier == SecondAndThird || modifier == FourthToLast;
}
