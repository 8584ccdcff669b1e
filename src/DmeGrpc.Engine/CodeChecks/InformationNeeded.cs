namespace DmeGrpc.Engine.CodeChecks;

/// <summary>What would make an answer definite. Source: HL7 Da Vinci CRD 2.2.1, coverage-information, info-needed; those of its codes that are asked for here.</summary>
public enum InformationNeeded
{
    /// <summary>performer: the supplier.</summary>
    Performer = 1,

    /// <summary>location: the state or ZIP code of delivery.</summary>
    Location,

    /// <summary>detail-code: a more specific code.</summary>
    DetailCode,
}
