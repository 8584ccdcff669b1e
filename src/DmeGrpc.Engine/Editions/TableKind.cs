namespace DmeGrpc.Engine.Editions;

/// <summary>The tables an edition may hold.</summary>
public enum TableKind
{
    /// <summary>Procedure codes and their validity.</summary>
    Codes = 1,

    /// <summary>Modifiers and their validity.</summary>
    Modifiers,

    /// <summary>NCCI procedure-to-procedure edits.</summary>
    PairEdits,

    /// <summary>Items that are part of others, by policy article or code description.</summary>
    IntegralPairs,

    /// <summary>Medically unlikely edits.</summary>
    UnitLimits,

    /// <summary>Add-on codes and their primaries.</summary>
    AddOnCodes,

    /// <summary>Fees of the DMEPOS fee schedule.</summary>
    Fees,

    /// <summary>ZIP codes with rural or former competitive bidding fees.</summary>
    RuralZips,

    /// <summary>Items that need prior authorization.</summary>
    PriorAuthorizations,

    /// <summary>Items that need a face-to-face encounter and a written order before delivery.</summary>
    FaceToFaceOrders,

    /// <summary>ICD-10-CM diagnosis codes.</summary>
    DiagnosisCodes,
}
