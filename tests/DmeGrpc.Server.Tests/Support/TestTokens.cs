using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Makes tokens of every kind that an issuer could give, and some that it would not.</summary>
internal static class TestTokens
{
    public const string Audience = "dmegrpc";

    /// <summary>A token that is valid for two hours.</summary>
    /// <param name="key">What it is signed with; null for a token without a signature.</param>
    /// <param name="issuer">Whose it is.</param>
    /// <param name="roles">The caller's roles, parted by blanks.</param>
    /// <param name="audience">For whom it is.</param>
    /// <param name="name">The caller's name.</param>
    /// <param name="expires">When it ends; in an hour by default.</param>
    public static string Create(ECDsa? key, string issuer, string roles, string audience = Audience, string name = "someone", DateTime? expires = null)
    {
        var end = expires ?? DateTime.UtcNow.AddHours(1);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = end.AddHours(-2),
            IssuedAt = end.AddHours(-2),
            Expires = end,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = name, ["roles"] = roles.Split(' '), ["suppliers"] = "*" },
            SigningCredentials = key is null ? null : new SigningCredentials(KeyOf(key), SecurityAlgorithms.EcdsaSha256)
            {
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        });
    }

    /// <summary>The key as an issuer tells it, with a name of its own.</summary>
    public static ECDsaSecurityKey KeyOf(ECDsa key) => new(key) { KeyId = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16] };
}
