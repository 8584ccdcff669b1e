namespace DmeGrpc.Engine.Tables;

/// <summary>The families of the Required Prior Authorization List; each has its own time to decide and its own validity of an affirmation.</summary>
public enum PriorAuthorizationFamily
{
    /// <summary>No family is known.</summary>
    Unknown = 0,

    /// <summary>Lower limb prosthetics (LLP).</summary>
    LowerLimbProsthesis = 1,

    /// <summary>Orthoses.</summary>
    Orthosis = 2,

    /// <summary>Power mobility devices (PMD).</summary>
    PowerMobilityDevice = 3,

    /// <summary>Pressure reducing support surfaces (PRSS).</summary>
    PressureReducingSupportSurface = 4,
}
