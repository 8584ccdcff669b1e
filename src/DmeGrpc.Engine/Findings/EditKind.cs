namespace DmeGrpc.Engine.Findings;

/// <summary>The edits, declared in the order of precedence in which the primary finding of a line is chosen.</summary>
public enum EditKind
{
    /// <summary>The claim or line cannot be processed as it stands.</summary>
    ClaimStructure = 1,

    /// <summary>The member is not covered on the date of service.</summary>
    Eligibility,

    /// <summary>The procedure code is not valid on the date of service.</summary>
    ProcedureCode,

    /// <summary>A modifier is malformed, not valid on the date of service, or contradicts another.</summary>
    Modifier,

    /// <summary>The line repeats another.</summary>
    Duplicate,

    /// <summary>The plan does not cover the item.</summary>
    Coverage,

    /// <summary>Another vendor must furnish the item.</summary>
    Network,

    /// <summary>An authorization is missing or does not fit.</summary>
    PriorAuthorization,

    /// <summary>Rental month or rent-or-purchase rule.</summary>
    Rental,

    /// <summary>The reasonable useful lifetime of an earlier item has not passed.</summary>
    UsefulLifetime,

    /// <summary>The member already has the same or a similar item.</summary>
    SameOrSimilar,

    /// <summary>The equipment that an accessory belongs to is not known.</summary>
    Accessory,

    /// <summary>NCCI procedure-to-procedure edit.</summary>
    NcciPtp,

    /// <summary>The item is part of another one on the claim, by a coverage policy or by the code's own description; not an NCCI edit.</summary>
    IntegralItem,

    /// <summary>NCCI medically unlikely edit.</summary>
    NcciMue,

    /// <summary>NCCI add-on code edit.</summary>
    NcciAddOn,

    /// <summary>A required diagnosis is missing.</summary>
    Diagnosis,

    /// <summary>A required document is missing.</summary>
    Documentation,
}
