using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace DmeGrpc.Server.Security;

/// <summary>Reads an issuer's public key.</summary>
internal static class JwtPublicKey
{
    /// <summary>Why a file cannot be used as one; null where it can.</summary>
    public static string? ProblemOf(string path)
    {
        try
        {
            Read(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"There is no key file {path} that can be read.";
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return $"{path} holds no public key in PEM, RSA or ECDSA.";
        }
    }

    /// <summary>The key.</summary>
    public static SecurityKey Read(string path)
    {
        var pem = File.ReadAllText(path);
        try
        {
            var curve = ECDsa.Create();
            curve.ImportFromPem(pem);
            return new ECDsaSecurityKey(curve);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return new RsaSecurityKey(rsa);
        }
    }
}
