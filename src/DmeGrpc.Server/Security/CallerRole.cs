namespace DmeGrpc.Server.Security;

/// <summary>What a caller may do.</summary>
public enum CallerRole
{
    /// <summary>Validate and post claims; submit, read, watch and withdraw requests for authorization, and attach documents to them; ask what is covered.</summary>
    Submitter = 1,

    /// <summary>Validate claims; read and watch everyone's authorizations, attach documents, decide and extend; import members.</summary>
    Reviewer = 2,

    /// <summary>Look after the server, and import members.</summary>
    Admin = 3,
}
