namespace DmeGrpc.Engine.Coverage;

/// <summary>Who must have prescribed an item.</summary>
public enum PrescriberRule
{
    /// <summary>The practitioner who treats the member.</summary>
    TreatingPractitioner = 1,

    /// <summary>An appropriate physician of the plan.</summary>
    PlanPhysician,
}
