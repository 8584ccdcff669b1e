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
}
