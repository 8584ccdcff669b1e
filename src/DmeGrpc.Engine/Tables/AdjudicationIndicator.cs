namespace DmeGrpc.Engine.Tables;

/// <summary>How a medically unlikely edit is adjudicated: the MUE adjudication indicator. Source: NCCI Policy Manual, chapter I, section V.</summary>
public enum AdjudicationIndicator
{
    /// <summary>None is published (Medicaid): by claim line.</summary>
    None = 0,

    /// <summary>1: each line by itself.</summary>
    ClaimLine = 1,

    /// <summary>2: all lines of the day together, by policy; no contractor may override it.</summary>
    DateOfServicePolicy = 2,

    /// <summary>3: all lines of the day together, on clinical grounds; records may show more.</summary>
    DateOfServiceClinical = 3,
}
