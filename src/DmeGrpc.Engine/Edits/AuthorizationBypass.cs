using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Modifiers that lift the need of a Medicare authorization. ST says that an emergency could not wait for an expedited review. KV, J4 and J5 belong to competitive bidding
/// for orthoses, which ended with 2023; KV and J5 were never accepted for L1832. Source: the DME MACs' pages on 42 CFR 414.234.
/// </summary>
internal static class AuthorizationBypass
{
    /// <summary>The first day of delivery on which the modifiers of competitive bidding are not accepted.</summary>
    private static readonly DateOnly CompetitiveBiddingEnds = new(2024, 1, 1);

    private static readonly ProcedureCode AdjustableKneeOrthosis = ProcedureCode.Parse("L1832");

    private static readonly Modifier Emergency = Modifier.Parse("ST");
    private static readonly Modifier HospitalDischarge = Modifier.Parse("J4");
    private static readonly Modifier Therapist = Modifier.Parse("J5");
    private static readonly Modifier Physician = Modifier.Parse("KV");

    /// <summary>The modifier that lifts it, ST before the others; null when none does.</summary>
    public static Modifier? Find(LineReview line, AuthorizationNeed need, DateOnly day)
    {
        if (line.Modifiers.Contains(Emergency))
        {
            return Emergency;
        }

        if (need.Requirement is not { Family: PriorAuthorizationFamily.Orthosis } || day >= CompetitiveBiddingEnds)
        {
            return null;
        }

        foreach (var modifier in (ReadOnlySpan<Modifier>)[HospitalDischarge, Therapist, Physician])
        {
            if (line.Modifiers.Contains(modifier) && (modifier == HospitalDischarge || line.Code != AdjustableKneeOrthosis))
            {
                return modifier;
            }
        }

        return null;
    }

    /// <summary>How many in a hundred claims with the modifier are reviewed before they are paid.</summary>
    public static int ReviewedPercent(Modifier modifier) => modifier == Emergency ? 100 : 10;

    /// <summary>A modifier that is meant to lift the need and does not; null when there is none.</summary>
    public static Modifier? FindRefused(LineReview line)
    {
        foreach (var modifier in (ReadOnlySpan<Modifier>)[HospitalDischarge, Therapist, Physician])
        {
            if (line.Modifiers.Contains(modifier))
            {
                return modifier;
            }
        }

        return null;
    }
}
