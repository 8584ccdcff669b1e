using System.Net;
using System.Net.Sockets;
using DmeGrpc.Claims.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Tests.Support;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Server.Tests.Hosting;

public class ServerHostTests
{
    [Fact]
    public async Task Wrong_settings_end_the_run_with_2_and_every_reason()
    {
        var errors = new StringWriter();

        var exitCode = await ServerHost.RunAsync(["--Listen:Port=70000", "--Limits:MaxLinesPerClaim=0"], errors);

        Assert.Equal(2, exitCode);
        Assert.Equal(
            ["Limits:MaxLinesPerClaim: The field MaxLinesPerClaim must be between 1 and 10000.", "Listen:Port: The field Port must be between 0 and 65535."],
            errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Port_that_is_taken_ends_the_run_with_2()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var errors = new StringWriter();

        var exitCode = await ServerHost.RunAsync([$"--Listen:Port={((IPEndPoint)taken.LocalEndpoint).Port}"], errors);

        Assert.Equal(2, exitCode);
        Assert.Contains("address already in use", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_that_is_none_ends_the_run_with_2()
    {
        var file = Path.GetTempFileName();
        try
        {
            var errors = new StringWriter();

            Assert.Equal(2, await ServerHost.RunAsync(["--Listen:Port=0", $"--Listen:CertificatePath={file}", $"--Listen:CertificateKeyPath={file}"], errors));
            Assert.Contains("PEM", errors.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Edition_that_cannot_be_read_ends_the_run_with_2_and_every_problem()
    {
        var folder = Directory.CreateTempSubdirectory("dmegrpc-edition-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "edition.json"), "{}");
            var errors = new StringWriter();

            Assert.Equal(2, await ServerHost.RunAsync(["--Listen:Port=0", $"--Editions:Path={folder.FullName}"], errors));
            Assert.Contains("edition.json:1: The property id is missing.", errors.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Program_serves_the_starter_edition_as_it_is()
    {
        await using var program = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("Listen:Port", "0"));
        program.UseKestrel();
        program.StartServer();
        var address = program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var channel = GrpcChannel.ForAddress(address);

        // NOT_SERVING at first, perhaps, and SERVING as soon as the starter edition is loaded.
        using var watch = new Health.HealthClient(channel).Watch(new HealthCheckRequest(), deadline: DateTime.UtcNow + Eventually.Patience);
        do
        {
            Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        }
        while (watch.ResponseStream.Current.Status != HealthCheckResponse.Types.ServingStatus.Serving);

        var editions = await new ReferenceService.ReferenceServiceClient(channel).ListEditionsAsync(new ListEditionsRequest());
        Assert.Equal(EditionKind.Starter, Assert.Single(editions.Editions).Kind);
    }
}
