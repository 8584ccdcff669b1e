namespace DmeGrpc.Engine.Codes;

/// <summary>
/// The complete list of NCCI PTP-associated modifiers. Source: NCCI Policy Manual, chapter I, section on modifiers.
/// Modifiers 22, 76 and 77 are expressly not among them.
/// </summary>
public static class AssociatedModifiers
{
    /// <summary>Every associated modifier with its kind, in the manual's groups.</summary>
    public static IReadOnlyList<(Modifier Modifier, AssociatedModifierKind Kind)> All { get; } =
    [
        .. Group(AssociatedModifierKind.Anatomic,
            "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI"),
        .. Group(AssociatedModifierKind.GlobalSurgery, "24 25 57 58 78 79"),
        .. Group(AssociatedModifierKind.DistinctService, "59 XE XS XP XU"),
        .. Group(AssociatedModifierKind.Other, "27 91"),
    ];

    private static readonly AssociatedModifierKind[] KindByOrdinal = Index();

    /// <summary>The kind of a modifier; <see cref="AssociatedModifierKind.None"/> when it bypasses nothing.</summary>
    public static AssociatedModifierKind KindOf(Modifier modifier) =>
        modifier.IsNone ? AssociatedModifierKind.None : KindByOrdinal[modifier.Ordinal];

    private static IEnumerable<(Modifier Modifier, AssociatedModifierKind Kind)> Group(AssociatedModifierKind kind, string modifiers) =>
        modifiers.Split(' ').Select(text => (Modifier.Parse(text), kind));

    private static AssociatedModifierKind[] Index()
    {
        var kinds = new AssociatedModifierKind[Modifier.OrdinalCount];
        foreach (var (modifier, kind) in All)
        {
            kinds[modifier.Ordinal] = kind;
        }

        return kinds;
    }
}
