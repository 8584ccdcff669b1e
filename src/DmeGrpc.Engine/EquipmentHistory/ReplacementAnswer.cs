namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>Whether a replacement is paid.</summary>
public enum ReplacementAnswer
{
    /// <summary>It is.</summary>
    Payable = 1,

    /// <summary>Wear within the useful lifetime: repairs are paid, a replacement is not.</summary>
    WearWithinLifetime,

    /// <summary>The line lacks modifier RA.</summary>
    ReplacementModifierMissing,

    /// <summary>The claim lacks a narrative of the incident.</summary>
    NarrativeMissing,

    /// <summary>No replacement is ever paid: frequently serviced items, and oxygen and rented inexpensive items within their lifetime.</summary>
    NeverPaid,
}
