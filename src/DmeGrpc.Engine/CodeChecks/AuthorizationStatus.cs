namespace DmeGrpc.Engine.CodeChecks;

/// <summary>Whether an authorization is needed before delivery. Source: HL7 Da Vinci CRD 2.2.1, coverage-information, pa-needed; those of its codes that are answered here.</summary>
public enum AuthorizationStatus
{
    /// <summary>no-auth: none is needed.</summary>
    NotNeeded = 1,

    /// <summary>auth-needed: one is.</summary>
    Needed,

    /// <summary>satisfied: one is, and the member has it; or the supplier is exempt.</summary>
    Satisfied,

    /// <summary>indeterminate: it cannot be told from what is known.</summary>
    Indeterminate,
}
