namespace DmeGrpc.Engine.Findings;

/// <summary>Who bears an adjustment: the X12 claim adjustment group code.</summary>
public enum GroupCode
{
    /// <summary>The finding adjusts nothing.</summary>
    None = 0,

    /// <summary>CO, contractual obligation: the supplier bears it.</summary>
    ContractualObligation,

    /// <summary>PR, patient responsibility: the member bears it.</summary>
    PatientResponsibility,

    /// <summary>OA, other adjustment.</summary>
    OtherAdjustment,
}
