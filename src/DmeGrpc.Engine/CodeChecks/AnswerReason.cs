namespace DmeGrpc.Engine.CodeChecks;

/// <summary>Why an answer is as it is. Source: HL7 Da Vinci CRD 2.2.1, coverage-information, reason.</summary>
public enum AnswerReason
{
    /// <summary>It needs no reason of the list.</summary>
    None = 0,

    /// <summary>gold-card: the supplier is exempt from authorization.</summary>
    GoldCard,

    /// <summary>no-member-found: there is no record of the member.</summary>
    NoMemberFound,

    /// <summary>no-active-coverage: the member is not covered on that day.</summary>
    NoActiveCoverage,

    /// <summary>auth-out-network: another vendor must furnish the item.</summary>
    OutOfNetwork,

    /// <summary>technical: something needed could not be read.</summary>
    Technical,
}
