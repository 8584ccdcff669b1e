using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DmeGrpc.Server.Security;

/// <summary>Knows callers by a secret key in <c>authorization: Bearer KEY</c> or <c>x-api-key</c>.</summary>
internal sealed class ApiKeySource(IOptions<AuthenticationSettings> settings) : ICallerSource
{
    /// <summary>The header with a key alone.</summary>
    public const string Header = "x-api-key";

    private const string Scheme = "Bearer ";
    private const int LongestKey = 1_024;

    private readonly (byte[] Hash, Caller Caller)[] keys =
    [
        .. settings.Value.ApiKeys.Select(key => (Convert.FromHexString(key.Sha256), Caller.Known(key.Name, key.Roles, key.Suppliers))),
    ];

    public ValueTask<Caller?> FindAsync(HttpContext request)
    {
        if (KeyOf(request.Request.Headers) is not { Length: > 0 and <= LongestKey } key)
        {
            return ValueTask.FromResult<Caller?>(null);
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        Caller? found = null;
        // Every key is compared, each in constant time, so that the time taken tells nothing.
        foreach (var (known, caller) in keys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, known) ? caller : found;
        }

        return ValueTask.FromResult(found);
    }

    private static string? KeyOf(IHeaderDictionary headers)
    {
        var authorization = headers[HeaderNames.Authorization].ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : headers[Header].ToString();
    }
}
