using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Services;

/// <summary>Runs alone, because it weighs the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Alone
{
    public const string Name = "alone";
}

[Collection(Alone.Name)]
public class MemoryTests(ReadyServer server) : IClassFixture<ReadyServer>
{
    private const int Megabyte = 1024 * 1024;
    private const int CallsPerRound = 5;

    // Sent by hand from one array: a client library would keep buffers of its own in this process.
    private static readonly byte[] FiveMegabytes = RawCall.Frame(new ValidateClaimRequest
    {
        Claim = SampleClaims.ChangedLine(line => line.Narrative = new string('n', 5 * Megabyte)),
    }.ToByteArray());

    private static readonly ValidateClaimsRequest ManyLines = new()
    {
        Claims =
        {
            Enumerable.Repeat(
                SampleClaims.Changed(claim => claim.Lines.Add(Enumerable.Range(2, 299).Select(number => SampleClaims.Line((uint)number, "e0601", "x")))), 50),
        },
    };

    private int vanished;

    [Fact]
    public async Task Memory_returns_to_where_it_was_after_bad_input_and_clients_that_vanish()
    {
        // Pools and compiled code come with the first rounds and stay.
        await BadRounds(2);
        var before = await Settled();

        await BadRounds(4);

        // Each round takes in some 30 MB and makes as much again.
        var after = await Settled();
        Assert.True(after - before < 10 * Megabyte, $"{before / Megabyte} MB before, {after / Megabyte} MB after");
    }

    private async Task<long> Settled()
    {
        await Eventually.TrueAsync(() =>
            server.Server.Log.Texts.Count(text => text.Contains("ValidateClaims refused: Cancelled", StringComparison.Ordinal)) == vanished);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private async Task BadRounds(int count)
    {
        for (var i = 0; i < count * CallsPerRound; i++)
        {
            var (code, _, _, _) = await RawCall.SendAsync(server.Server.Address, "/dme.claims.v1.ClaimValidationService/ValidateClaim", FiveMegabytes);
            Assert.Equal(StatusCode.ResourceExhausted, code);
            await VanishMidStream();
        }
    }

    private async Task VanishMidStream()
    {
        using var channel = GrpcChannel.ForAddress(server.Server.Address);
        var call = new Client(channel).ValidateClaims();
        await call.RequestStream.WriteAsync(ManyLines);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        vanished++;
    }
}
