namespace DmeGrpc.Engine.Differences;

/// <summary>What a row says beside the codes it is about.</summary>
public enum RowField
{
    /// <summary>The first day of service it applies to.</summary>
    FirstDay = 1,

    /// <summary>The last day of service it applies to.</summary>
    LastDay,

    /// <summary>The correct coding modifier indicator of a pair.</summary>
    ModifierIndicator,

    /// <summary>The published rationale of a pair or a limit.</summary>
    Rationale,

    /// <summary>Who says that an item is part of another.</summary>
    PairSource,

    /// <summary>Units of service a day.</summary>
    UnitLimit,

    /// <summary>The MUE adjudication indicator.</summary>
    AdjudicationIndicator,

    /// <summary>How far the primaries of an add-on code are listed.</summary>
    AddOnType,

    /// <summary>The short name of a code or modifier.</summary>
    ShortName,

    /// <summary>The DMEPOS payment category of a code.</summary>
    PaymentCategory,

    /// <summary>The family of benefits of a code.</summary>
    BenefitFamily,

    /// <summary>Which contractors process claims for an item.</summary>
    FeeJurisdiction,

    /// <summary>The national ceiling and floor of a fee, in dollars.</summary>
    FeeBounds,

    /// <summary>The fees in dollars, non-rural and rural, with the states that have them.</summary>
    Fees,

    /// <summary>The state of a ZIP code.</summary>
    State,

    /// <summary>The former competitive bidding area of a ZIP code.</summary>
    FormerBiddingArea,

    /// <summary>The states of a phase of a prior authorization requirement.</summary>
    States,

    /// <summary>The family of a prior-authorized item.</summary>
    PriorAuthorizationFamily,

    /// <summary>Whether a diagnosis code may be submitted.</summary>
    Billable,
}
