namespace DmeGrpc.Engine.Edits;

/// <summary>What the NCCI manual leaves open or payers decide for themselves. The default of every option is what CMS does.</summary>
public sealed record EditPolicy
{
    /// <summary>The CMS defaults.</summary>
    public static EditPolicy Default { get; } = new();

    /// <summary>
    /// Whether a column one line that is itself denied by an earlier edit or another pair still knocks out column two. One that a unit limit
    /// denies, which is judged later, does in any case; one that is rejected never does.
    /// </summary>
    /// <value>Default: false.</value>
    public bool DeniedColumnOneStillDenies { get; init; }

    /// <summary>What happens when only some lines of the column two code carry a bypassing modifier.</summary>
    /// <value>Default: <see cref="PartialModifierRule.DenyUnmodified"/>.</value>
    public PartialModifierRule PartialModifiers { get; init; } = PartialModifierRule.DenyUnmodified;

    /// <summary>On which line of a pair a modifier counts.</summary>
    /// <value>Default: <see cref="ModifierPlacementRule.MedicarePartB"/>.</value>
    public ModifierPlacementRule ModifierPlacement { get; init; } = ModifierPlacementRule.MedicarePartB;

    /// <summary>What happens to units over a medically unlikely edit.</summary>
    /// <value>Default: <see cref="ExcessUnitRule.DenyAll"/>.</value>
    public ExcessUnitRule ExcessUnits { get; init; } = ExcessUnitRule.DenyAll;

    /// <summary>Whether lines with modifier 55 count towards the units of a day.</summary>
    /// <value>Default: false.</value>
    public bool CountPostoperativeCareLines { get; init; }
}
