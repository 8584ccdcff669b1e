using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Server.Mapping;
using EnginePolicy = DmeGrpc.Engine.Edits.EditPolicy;
using Policy = DmeGrpc.Claims.V1.EditPolicy;

namespace DmeGrpc.Server.Tests.Mapping;

public class EditPolicyReaderTests
{
    [Fact]
    public void An_absent_policy_leaves_the_choice_to_the_plan_and_an_empty_one_is_CMS_s()
    {
        Assert.Null(EditPolicyReader.Read(policy: null, new ViolationList()));
        Assert.Equal(EnginePolicy.Default, Read(new Policy()));
    }

    [Fact]
    public void Every_default_can_be_said_in_so_many_words() => Assert.Equal(EnginePolicy.Default, Read(new Policy
    {
        DeniedColumnOne = DeniedColumnOne.DoesNotDeny,
        PartlyModifiedColumnTwo = PartlyModifiedColumnTwo.DenyUnmodified,
        ModifierPlacement = ModifierPlacement.MedicarePartB,
        UnitExcess = UnitExcess.DenyAll,
        PostoperativeModifier = PostoperativeModifier.Excluded,
    }));

    [Fact]
    public void Every_other_choice_is_taken()
    {
        var expected = new EnginePolicy
        {
            DeniedColumnOneStillDenies = true,
            PartialModifiers = PartialModifierRule.BypassAll,
            ModifierPlacement = ModifierPlacementRule.ColumnTwo,
            ExcessUnits = ExcessUnitRule.CutBack,
            CountPostoperativeCareLines = true,
        };

        Assert.Equal(expected, Read(new Policy
        {
            DeniedColumnOne = DeniedColumnOne.StillDenies,
            PartlyModifiedColumnTwo = PartlyModifiedColumnTwo.BypassAll,
            ModifierPlacement = ModifierPlacement.ColumnTwo,
            UnitExcess = UnitExcess.CutBack,
            PostoperativeModifier = PostoperativeModifier.Counted,
        }));
        Assert.Equal(ModifierPlacementRule.EitherColumn, Read(new Policy { ModifierPlacement = ModifierPlacement.Either }).ModifierPlacement);
    }

    [Fact]
    public void Choices_that_this_server_does_not_know_are_violations()
    {
        var violations = new ViolationList();
        EditPolicyReader.Read(
            new Policy
            {
                DeniedColumnOne = (DeniedColumnOne)9,
                PartlyModifiedColumnTwo = (PartlyModifiedColumnTwo)9,
                ModifierPlacement = (ModifierPlacement)9,
                UnitExcess = (UnitExcess)9,
                PostoperativeModifier = (PostoperativeModifier)9,
            },
            violations);

        Assert.Equal(
            [
                "policy.denied_column_one", "policy.partly_modified_column_two", "policy.modifier_placement", "policy.unit_excess",
                "policy.postoperative_modifier",
            ],
            violations.ToError().Violations.Select(violation => violation.Field));
    }

    private static EnginePolicy Read(Policy policy)
    {
        var violations = new ViolationList();
        var read = EditPolicyReader.Read(policy, violations);
        Assert.True(violations.IsEmpty);
        return Assert.IsType<EnginePolicy>(read);
    }
}
