using DmeGrpc.Engine.Edits;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>Reads a policy. What it does not specify is CMS's; where there is none at all the plan's own counts.</summary>
internal static class EditPolicyReader
{
    private static readonly FieldPath At = new("policy");

    public static EditPolicy? Read(Proto.EditPolicy? policy, ViolationList violations)
    {
        if (policy is null)
        {
            return null;
        }

        FieldReader.IsKnown(policy.DeniedColumnOne, At, "denied_column_one", violations);
        FieldReader.IsKnown(policy.PartlyModifiedColumnTwo, At, "partly_modified_column_two", violations);
        FieldReader.IsKnown(policy.ModifierPlacement, At, "modifier_placement", violations);
        FieldReader.IsKnown(policy.UnitExcess, At, "unit_excess", violations);
        FieldReader.IsKnown(policy.PostoperativeModifier, At, "postoperative_modifier", violations);
        return new EditPolicy
        {
            DeniedColumnOneStillDenies = policy.DeniedColumnOne == Proto.DeniedColumnOne.StillDenies,
            PartialModifiers = policy.PartlyModifiedColumnTwo == Proto.PartlyModifiedColumnTwo.BypassAll
                ? PartialModifierRule.BypassAll
                : PartialModifierRule.DenyUnmodified,
            ModifierPlacement = policy.ModifierPlacement switch
            {
                Proto.ModifierPlacement.ColumnTwo => ModifierPlacementRule.ColumnTwo,
                Proto.ModifierPlacement.Either => ModifierPlacementRule.EitherColumn,
                _ => ModifierPlacementRule.MedicarePartB,
            },
            ExcessUnits = policy.UnitExcess == Proto.UnitExcess.CutBack ? ExcessUnitRule.CutBack : ExcessUnitRule.DenyAll,
            CountPostoperativeCareLines = policy.PostoperativeModifier == Proto.PostoperativeModifier.Counted,
        };
    }
}
