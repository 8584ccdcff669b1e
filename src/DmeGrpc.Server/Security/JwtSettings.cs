namespace DmeGrpc.Server.Security;

/// <summary>Which tokens hold, and what they say. Section <c>Authentication:Jwt</c>.</summary>
public sealed class JwtSettings
{
    /// <summary>The issuer's address, from which its keys are read (OpenID Connect discovery).</summary>
    /// <value>None by default; this or <see cref="PublicKeyPath"/> is needed.</value>
    public string? Authority { get; set; }

    /// <summary>The file with the issuer's public key in PEM, RSA or ECDSA, where there is no address to read it from.</summary>
    /// <value>None by default.</value>
    public string? PublicKeyPath { get; set; }

    /// <summary>The issuer that tokens must name.</summary>
    /// <value>None by default: the authority's own; needed with <see cref="PublicKeyPath"/>.</value>
    public string? Issuer { get; set; }

    /// <summary>The audience that tokens must name. Required.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim with the caller's name.</summary>
    /// <value>sub by default.</value>
    public string NameClaim { get; set; } = "sub";

    /// <summary>The claim with the caller's roles: submitter, reviewer, admin.</summary>
    /// <value>roles by default.</value>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim with the NPIs of the suppliers a submitter acts for, or "*" for all.</summary>
    /// <value>suppliers by default.</value>
    public string SupplierClaim { get; set; } = "suppliers";
}
