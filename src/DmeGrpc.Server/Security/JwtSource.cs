using System.Security.Claims;
using DmeGrpc.Engine.Authorizations;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace DmeGrpc.Server.Security;

/// <summary>
/// Knows callers by a token in <c>authorization: Bearer TOKEN</c>, whose signature, issuer, audience and days must hold. Algorithms with a shared
/// secret are not taken. Keys of an authority are read when the first token comes, and again from time to time; while they are not known no token holds.
/// </summary>
internal sealed class JwtSource(IOptions<AuthenticationSettings> settings, IDocumentRetriever documents) : ICallerSource
{
    private const string Scheme = "Bearer ";
    private const string Discovery = "/.well-known/openid-configuration";

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters parameters = ParametersOf(settings.Value.Jwt, documents);

    public async ValueTask<Caller?> FindAsync(HttpContext request)
    {
        var authorization = request.Request.Headers[HeaderNames.Authorization].ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var result = await handler.ValidateTokenAsync(authorization[Scheme.Length..].Trim(), parameters);
        var jwt = settings.Value.Jwt;
        return result.IsValid && result.ClaimsIdentity.FindFirst(jwt.NameClaim)?.Value is { Length: > 0 and <= AuthorizationLimits.NameLength } name
            ? Caller.Known(name, ValuesOf(result.ClaimsIdentity, jwt.RoleClaim).Select(RoleOf).OfType<CallerRole>(), ValuesOf(result.ClaimsIdentity, jwt.SupplierClaim))
            : null;
    }

    private static TokenValidationParameters ParametersOf(JwtSettings jwt, IDocumentRetriever documents) => new()
    {
        ValidAlgorithms = Algorithms,
        ValidAudience = jwt.Audience,
        ValidIssuer = jwt.Issuer,
        IssuerSigningKey = string.IsNullOrEmpty(jwt.PublicKeyPath) ? null : JwtPublicKey.Read(jwt.PublicKeyPath),
        ConfigurationManager = string.IsNullOrEmpty(jwt.Authority) ? null : new ConfigurationManager<OpenIdConnectConfiguration>(
            jwt.Authority.TrimEnd('/') + Discovery, new OpenIdConnectConfigurationRetriever(), documents),
    };

    // A claim may be a list, or one text with blanks, as OAuth scopes are.
    private static IEnumerable<string> ValuesOf(ClaimsIdentity identity, string claim) =>
        identity.FindAll(claim).SelectMany(each => each.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static CallerRole? RoleOf(string text) =>
        !char.IsAsciiDigit(text[0]) && Enum.TryParse<CallerRole>(text, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null;
}
