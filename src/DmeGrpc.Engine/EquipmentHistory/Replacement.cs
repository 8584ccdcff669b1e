using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>
/// A request to replace an item the member has. Source: 42 CFR 414.210(f) and 414.222-414.229, and the DME MACs' pages on replacement.
/// </summary>
public sealed record Replacement
{
    /// <summary>The item's payment category.</summary>
    public required PaymentCategory Category { get; init; }

    /// <summary>The day the item in use was delivered.</summary>
    public required DateOnly Delivered { get; init; }

    /// <summary>The day of service of the new one.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Why it is to be replaced.</summary>
    public required ReplacementCause Cause { get; init; }

    /// <summary>Whether the item in use is rented.</summary>
    public bool IsRented { get; init; }

    /// <summary>Whether it is an artificial limb, which has no useful lifetime to wait for.</summary>
    public bool IsArtificialLimb { get; init; }

    /// <summary>Whether the line carries modifier RA.</summary>
    public bool HasReplacementModifier { get; init; }

    /// <summary>Whether the claim tells of the incident.</summary>
    public bool HasNarrative { get; init; }

    /// <summary>The useful lifetime.</summary>
    public UsefulLifetime Lifetime { get; init; } = UsefulLifetime.Default;

    /// <summary>Whether it is paid.</summary>
    public ReplacementAnswer Answer()
    {
        var isWithinLifetime = Lifetime.Contains(Delivered, Day);
        if (Category == PaymentCategory.FrequentlyServiced)
        {
            return ReplacementAnswer.NeverPaid;
        }

        if (!isWithinLifetime || IsArtificialLimb)
        {
            return ReplacementAnswer.Payable;
        }

        if (Category == PaymentCategory.Oxygen || (Category == PaymentCategory.Inexpensive && IsRented))
        {
            return ReplacementAnswer.NeverPaid;
        }

        return Cause == ReplacementCause.Wear ? ReplacementAnswer.WearWithinLifetime
            : !HasReplacementModifier ? ReplacementAnswer.ReplacementModifierMissing
            : !HasNarrative ? ReplacementAnswer.NarrativeMissing
            : ReplacementAnswer.Payable;
    }
}
