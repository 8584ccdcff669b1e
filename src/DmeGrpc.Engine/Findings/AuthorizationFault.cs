namespace DmeGrpc.Engine.Findings;

/// <summary>Why an authorization does not carry a line, in the order in which it is looked for.</summary>
public enum AuthorizationFault
{
    /// <summary>It does carry the line, or could not be looked up.</summary>
    None = 0,

    /// <summary>A number stands on a line whose item is not subject to prior authorization.</summary>
    NotRequired,

    /// <summary>The line needs an authorization and names none.</summary>
    Missing,

    /// <summary>The number is not of 14 characters.</summary>
    Malformed,

    /// <summary>There is no authorization of this number.</summary>
    NotFound,

    /// <summary>It was given for another member.</summary>
    OtherMember,

    /// <summary>It was given to another supplier.</summary>
    OtherSupplier,

    /// <summary>It was given for other codes or pricing modifiers.</summary>
    OtherItem,

    /// <summary>The request was withdrawn.</summary>
    Withdrawn,

    /// <summary>The line was decided against.</summary>
    NonAffirmed,

    /// <summary>It is not decided yet.</summary>
    Pending,

    /// <summary>The delivery is before its first day.</summary>
    NotYetValid,

    /// <summary>The delivery is after its last day.</summary>
    Expired,

    /// <summary>Fewer units are left than the lines that name it bill.</summary>
    UnitsExhausted,
}
