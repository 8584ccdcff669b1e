using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace DmeGrpc.Server.Tests.Hosting;

public sealed class TlsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dmegrpc-tls-");
    private readonly X509Certificate2 certificate;

    public TlsTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(CertificatePath, certificate.ExportCertificatePem());
        File.WriteAllText(KeyPath, key.ExportPkcs8PrivateKeyPem());
    }

    private string CertificatePath => Path.Combine(folder.FullName, "server.pem");

    private string KeyPath => Path.Combine(folder.FullName, "server.key");

    [Fact]
    public async Task Service_with_a_certificate_speaks_TLS()
    {
        await using var server = await RunningServer.StartAsync($"Listen:CertificatePath={CertificatePath}", $"Listen:CertificateKeyPath={KeyPath}");
        Assert.StartsWith("https://", server.Address, StringComparison.Ordinal);
        using var channel = GrpcChannel.ForAddress(server.Address, new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler
            {
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == certificate.Thumbprint,
                },
            },
            DisposeHttpClient = true,
        });

        var response = await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest());

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, response.Status);
    }

    [Fact]
    public async Task Client_that_does_not_know_the_certificate_refuses_it()
    {
        await using var server = await RunningServer.StartAsync($"Listen:CertificatePath={CertificatePath}", $"Listen:CertificateKeyPath={KeyPath}");

        var exception = await Assert.ThrowsAsync<RpcException>(
            async () => await new Health.HealthClient(server.Channel).CheckAsync(new HealthCheckRequest()));

        Assert.Contains("SSL", exception.Status.Detail, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        certificate.Dispose();
        folder.Delete(recursive: true);
    }
}
