using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Edits;

/// <summary>Whether a modifier on one of the two lines lifts a pair edit of indicator 1.</summary>
internal static class ModifierBypass
{
    /// <summary>From this date of service 59, XE, XS, XP and XU count on either line (CR 11168).</summary>
    private static readonly DateOnly EitherLineFrom = new(2019, 7, 1);

    /// <summary>The modifier that lifts the edit and the line that carries it; column two is looked at first. Null when none does.</summary>
    public static (Modifier Modifier, LineReview Line)? Find(LineReview columnOne, LineReview columnTwo, DateOnly day, ModifierPlacementRule placement)
    {
        if (Strongest(columnTwo, _ => true) is { IsNone: false } onTwo)
        {
            return (onTwo, columnTwo);
        }

        return Strongest(columnOne, kind => CountsOnColumnOne(kind, day, placement)) is { IsNone: false } onOne ? (onOne, columnOne) : null;
    }

    /// <summary>Whether both lines carry the same anatomic modifier and no other associated one: the edit is lifted for one and the same site.</summary>
    public static bool IsSameSite(LineReview columnOne, LineReview columnTwo)
    {
        var one = Associated(columnOne).ToHashSet();
        return one.Count == 1 && AssociatedModifiers.KindOf(one.First()) == AssociatedModifierKind.Anatomic && one.SetEquals(Associated(columnTwo));
    }

    private static IEnumerable<Modifier> Associated(LineReview line) =>
        line.Modifiers.Where(modifier => AssociatedModifiers.KindOf(modifier) != AssociatedModifierKind.None);

    private static bool CountsOnColumnOne(AssociatedModifierKind kind, DateOnly day, ModifierPlacementRule placement) => kind switch
    {
        AssociatedModifierKind.Anatomic => true,
        _ when placement == ModifierPlacementRule.EitherColumn => true,
        AssociatedModifierKind.DistinctService => placement == ModifierPlacementRule.MedicarePartB && day >= EitherLineFrom,
        _ => false,
    };

    // Of several, the one that says most: any other kind before an anatomic one, then ASCII order.
    private static Modifier Strongest(LineReview line, Func<AssociatedModifierKind, bool> counts)
    {
        Modifier best = default;
        foreach (var modifier in line.Modifiers)
        {
            var kind = AssociatedModifiers.KindOf(modifier);
            if (kind == AssociatedModifierKind.None || !counts(kind)
                || (kind == AssociatedModifierKind.DistinctService && line.Code is { IsEvaluationAndManagement: true }))
            {
                continue;
            }

            if (best.IsNone || Rank(modifier).CompareTo(Rank(best)) < 0)
            {
                best = modifier;
            }
        }

        return best;
    }

    private static (bool IsAnatomic, Modifier Modifier) Rank(Modifier modifier) =>
        (AssociatedModifiers.KindOf(modifier) == AssociatedModifierKind.Anatomic, modifier);
}
