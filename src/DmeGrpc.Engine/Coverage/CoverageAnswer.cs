namespace DmeGrpc.Engine.Coverage;

/// <summary>Whether an item is covered: the codes of CRD's covered. Source: HL7 Da Vinci CRD 2.2.1, coverage-information.</summary>
public enum CoverageStatus
{
    /// <summary>covered.</summary>
    Covered = 1,

    /// <summary>not-covered.</summary>
    NotCovered,

    /// <summary>conditional: covered under circumstances that are named.</summary>
    Conditional,

    /// <summary>indeterminate: what is known of the item does not tell.</summary>
    Indeterminate,
}

/// <summary>Why.</summary>
public enum CoverageReason
{
    /// <summary>The plan covers the item's family and excludes the item in nothing.</summary>
    FamilyCovered = 1,

    /// <summary>The plan does not cover the item's family.</summary>
    FamilyNotCovered,

    /// <summary>The item's family is not known.</summary>
    FamilyUnknown,

    /// <summary>The plan excludes the item.</summary>
    Excluded,

    /// <summary>The plan is not in force on the day.</summary>
    PlanNotInForce,
}

/// <summary>Whether an item is covered on a day.</summary>
/// <param name="Status">Whether it is.</param>
/// <param name="Reason">Why.</param>
/// <param name="Exclusion">The exclusion that decided; null when none did.</param>
public sealed record CoverageAnswer(CoverageStatus Status, CoverageReason Reason, Exclusion? Exclusion = null);
