using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Hosting;

/// <summary>Makes Kestrel listen where <see cref="ListenSettings"/> says, for HTTP/2 alone.</summary>
internal sealed class KestrelSetup(IOptions<ListenSettings> listen) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options)
    {
        // gRPC refuses a message by the length that it announces, before reading it, and says so better than Kestrel would.
        options.Limits.MaxRequestBodySize = null;

        // A client that reads its results slowly is held back, not cut off; one that has vanished is noticed by the pings.
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30);
        options.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);

        var settings = listen.Value;
        options.Listen(IPAddress.Parse(settings.Address), settings.Port, endpoint =>
        {
            endpoint.Protocols = HttpProtocols.Http2;
            if (settings.UsesTls)
            {
                endpoint.UseHttps(https => UseCertificate(https, settings.CertificatePath!, settings.CertificateKeyPath!));
            }
        });
    }

    private static void UseCertificate(HttpsConnectionAdapterOptions https, string certificatePath, string keyPath)
    {
        using var pem = X509Certificate2.CreateFromPemFile(certificatePath, keyPath);
        // Windows cannot serve with a key that lives in memory alone, as a PEM key does until it has been through PKCS #12.
        https.ServerCertificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        https.ServerCertificateChain = [];
        https.ServerCertificateChain.ImportFromPemFile(certificatePath);
    }
}
