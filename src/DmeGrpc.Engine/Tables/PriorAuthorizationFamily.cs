namespace DmeGrpc.Engine.Tables;

/// <summary>
/// The family of a prior-authorized item, which decides how long an affirmation is valid. Source: the DME MACs' prior authorization pages; the
/// families that they group the Required Prior Authorization List by.
/// </summary>
public enum PriorAuthorizationFamily
{
    /// <summary>No family is known.</summary>
    Unknown = 0,

    /// <summary>Lower limb prostheses. An affirmation is valid for 120 calendar days.</summary>
    LowerLimbProsthesis,

    /// <summary>Orthoses. An affirmation is valid for 60 calendar days.</summary>
    Orthosis,

    /// <summary>Power mobility devices. An affirmation is valid for 6 months.</summary>
    PowerMobilityDevice,

    /// <summary>Pressure reducing support surfaces. An affirmation is valid for 1 month.</summary>
    SupportSurface,

    /// <summary>Pneumatic compression devices.</summary>
    PneumaticCompressionDevice,

    /// <summary>Manual wheelchairs.</summary>
    ManualWheelchair,
}
