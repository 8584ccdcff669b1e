using DmeGrpc.Engine.Edits;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads $.edits; what it leaves out is as CMS does it.</summary>
internal static class EditPolicyReader
{
    public static EditPolicy Read(PlanValue value)
    {
        var source = value.Object("deniedColumnOneStillDenies", "partialModifiers", "modifierPlacement", "excessUnits", "countPostoperativeCareLines");
        var cms = EditPolicy.Default;
        return new EditPolicy
        {
            DeniedColumnOneStillDenies = source.Optional("deniedColumnOneStillDenies")?.Flag() ?? cms.DeniedColumnOneStillDenies,
            PartialModifiers = source.Optional("partialModifiers")?.Word(PlanWords.PartialModifiers) ?? cms.PartialModifiers,
            ModifierPlacement = source.Optional("modifierPlacement")?.Word(PlanWords.ModifierPlacements) ?? cms.ModifierPlacement,
            ExcessUnits = source.Optional("excessUnits")?.Word(PlanWords.ExcessUnits) ?? cms.ExcessUnits,
            CountPostoperativeCareLines = source.Optional("countPostoperativeCareLines")?.Flag() ?? cms.CountPostoperativeCareLines,
        };
    }
}
