namespace DmeGrpc.Server.Security;

/// <summary>One secret key: an entry of <c>Authentication:ApiKeys</c>. The key itself is kept nowhere.</summary>
public sealed class ApiKeySettings
{
    /// <summary>Who has the key; their submitter_id, and the actor of what they do. 1 to 200 characters.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The SHA-256 of the key in 64 hexadecimal digits. A key is to have at least 128 random bits, so it needs no salt.</summary>
    public string Sha256 { get; set; } = string.Empty;

    /// <summary>What they may do.</summary>
    public IList<CallerRole> Roles { get; } = [];

    /// <summary>The NPIs of the suppliers a submitter acts for, or "*" for all. Reviewers act for all.</summary>
    public IList<string> Suppliers { get; } = [];
}
