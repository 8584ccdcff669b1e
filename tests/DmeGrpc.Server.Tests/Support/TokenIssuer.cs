using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>An issuer of tokens on the loopback, over TLS, that tells its keys by OpenID Connect discovery.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private const string KeysPath = "/keys";

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate = SelfSigned();
    private int discoveries;

    private TokenIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps(certificate)));
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () =>
        {
            Interlocked.Increment(ref discoveries);
            return Results.Text($$"""{ "issuer": "{{Address}}", "jwks_uri": "{{Address}}{{KeysPath}}" }""", "application/json");
        });
        app.MapGet(KeysPath, () =>
        {
            var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(TestTokens.KeyOf(Key));
            return Results.Text($$"""{ "keys": [{ "kty": "EC", "use": "sig", "crv": "{{key.Crv}}", "kid": "{{key.Kid}}", "x": "{{key.X}}", "y": "{{key.Y}}" }] }""", "application/json");
        });
    }

    /// <summary>Where it is, which is also its name.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>The key it signs with.</summary>
    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>How often it was asked what it is.</summary>
    public int Discoveries => Volatile.Read(ref discoveries);

    public static async Task<TokenIssuer> StartAsync()
    {
        var issuer = new TokenIssuer();
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>What reads from this issuer alone: the test's certificate is vouched for by nobody.</summary>
    [SuppressMessage("Usage", "MA0039:Do not write your own certificate validation method", Justification = "The test's own certificate and no other is accepted.")]
    public IDocumentRetriever Retriever() => new HttpDocumentRetriever(new HttpClient(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint,
    }))
    {
        RequireHttps = true,
    };

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
        Key.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256) { CertificateExtensions = { names.Build() } };
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
