namespace DmeGrpc.Server.Security;

/// <summary>How the server knows who calls.</summary>
public enum AuthenticationMode
{
    /// <summary>It does not: every caller may do everything, under the name that the request gives.</summary>
    None,

    /// <summary>By a secret key.</summary>
    ApiKey,

    /// <summary>By a signed JSON web token.</summary>
    Jwt,
}
