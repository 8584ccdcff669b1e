namespace DmeGrpc.Engine.Coverage;

/// <summary>What kind of document is needed: the codes of CRD's doc-needed. Source: HL7 Da Vinci CRD 2.2.1, coverage-information.</summary>
public enum DocumentKind
{
    /// <summary>clinical: from the record of the member's care.</summary>
    Clinical = 1,

    /// <summary>admin: about the order, the supplier or the coverage.</summary>
    Administrative,

    /// <summary>patient: from the member.</summary>
    Patient,
}

/// <summary>What it is needed for: the codes of CRD's doc-purpose. Source: HL7 Da Vinci CRD 2.2.1, coverage-information.</summary>
public enum DocumentPurpose
{
    /// <summary>withpa: goes with the request for authorization.</summary>
    WithAuthorization = 1,

    /// <summary>withclaim: goes with the claim.</summary>
    WithClaim,

    /// <summary>withorder: goes with the order.</summary>
    WithOrder,

    /// <summary>retain-doc: is kept and shown on request.</summary>
    Retain,
}

/// <summary>A document a plan may ask for.</summary>
/// <param name="Id">Its name in the plan's file.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record PlanDocument(string Id, string Title, DocumentKind Kind, DocumentPurpose Purpose);
