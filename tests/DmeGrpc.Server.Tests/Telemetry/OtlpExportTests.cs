using System.Collections.Concurrent;
using System.Net;
using System.Text;
using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Telemetry;

public class OtlpExportTests
{
    [Fact]
    public async Task An_OTLP_receiver_gets_every_measurement_and_nothing_of_the_claims()
    {
        var bodies = new ConcurrentQueue<string>();
        await using var receiver = await ListenAsync(bodies);
        var address = receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await using var server = await RunningServer.StartAsync($"Telemetry:OtlpEndpoint={address}/v1/metrics", "Telemetry:ExportInterval=00:00:00.1");
        server.Editions.Publish(SmallEdition.Build());

        await new Client(server.Channel).ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Clean() });

        string[] names =
        [
            "dmegrpc.claims.judged", "dmegrpc.lines.judged", "dmegrpc.editions.published", "dmegrpc.editions.refused_files", "dmegrpc.editions.swaps",
            "dmegrpc.calls.in_flight", "payable",
        ];
        await Eventually.TrueAsync(() => names.All(name => bodies.Any(body => body.Contains(name, StringComparison.Ordinal))));
        Assert.DoesNotContain(bodies, body => body.Contains("member-1", StringComparison.Ordinal) || body.Contains("claim-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_disturbs_nobody()
    {
        await using var server = await RunningServer.StartAsync("Telemetry:OtlpEndpoint=http://127.0.0.1:1/v1/metrics", "Telemetry:ExportInterval=00:00:00.1");
        server.Editions.Publish(SmallEdition.Build());

        var response = await new Client(server.Channel).ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Clean() });

        Assert.Equal(Disposition.Payable, response.Result.Disposition);
    }

    private static async Task<WebApplication> ListenAsync(ConcurrentQueue<string> bodies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = builder.Build();
        receiver.MapPost("/v1/metrics", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            // Names are UTF-8 inside the protobuf message.
            bodies.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        });
        await receiver.StartAsync();
        return receiver;
    }
}
