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
}
