namespace DmeGrpc.Engine.Tables;

/// <summary>
/// The payment category of a DMEPOS code, by the abbreviations of the fee schedule's column CATG. Source: 42 CFR 414.210(b) and the CMS
/// DMEPOS fee schedule file; PEN from 42 CFR 414.104.
/// </summary>
public enum PaymentCategory
{
    /// <summary>No category is known.</summary>
    Unknown = 0,

    /// <summary>IN: inexpensive and other routinely purchased items.</summary>
    Inexpensive,

    /// <summary>FS: items that need frequent and substantial servicing.</summary>
    FrequentlyServiced,

    /// <summary>CR: capped rental items.</summary>
    CappedRental,

    /// <summary>OX: oxygen and oxygen equipment.</summary>
    Oxygen,

    /// <summary>PO: prosthetics and orthotics.</summary>
    ProstheticOrthotic,

    /// <summary>OS: ostomy, tracheostomy and urological supplies.</summary>
    OstomySupply,

    /// <summary>SD: surgical dressings.</summary>
    SurgicalDressing,

    /// <summary>SU: supplies.</summary>
    Supply,

    /// <summary>TE: transcutaneous electrical nerve stimulators.</summary>
    NerveStimulator,

    /// <summary>TS: therapeutic shoes.</summary>
    TherapeuticShoe,

    /// <summary>PEN: parenteral and enteral nutrition.</summary>
    Nutrition,

    /// <summary>SC: splints and casts.</summary>
    SplintOrCast,

    /// <summary>IL: intraocular lenses.</summary>
    IntraocularLens,

    /// <summary>LC: lymphedema compression treatment items.</summary>
    LymphedemaCompression,

    /// <summary>LT: labour of repairs, by the quarter of an hour.</summary>
    Labor,
}
