using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Services;

/// <summary>How streams of claims flow, stop and end.</summary>
public sealed class StreamFlowTests : IAsyncLifetime, IAsyncDisposable
{
    // Forty lines with four findings each, so that the results are many times the size of the claims.
    private static readonly ValidateClaimsRequest Heavy = new()
    {
        Claims =
        {
            Enumerable.Repeat(
                SampleClaims.Changed(claim => claim.Lines.Add(Enumerable.Range(2, 39).Select(number => SampleClaims.Line((uint)number, "e0601", "rr", "x")))), 50),
        },
    };

    private readonly RunningServer server = new();

    private Client Service => new(server.Channel);

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        server.Editions.Publish(SmallEdition.Build());
    }

    public Task DisposeAsync() => server.DisposeAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task Client_that_does_not_read_is_not_read_from_and_loses_nothing()
    {
        using var call = Service.ValidateClaims();
        var sent = 0;
        Task write;

        // What fits into the windows of HTTP/2 is taken; then the server waits for the client, and so does the client.
        while (await Finishes(write = call.RequestStream.WriteAsync(Heavy)))
        {
            sent++;
            Assert.True(sent < 500, "the server reads on though nobody reads its results");
        }

        var received = 0;
        var reading = Task.Run(async () =>
        {
            await foreach (var response in call.ResponseStream.ReadAllAsync())
            {
                received += response.Results.Count;
            }
        });
        await write;
        sent++;
        await call.RequestStream.CompleteAsync();
        await reading.WaitAsync(Eventually.Patience);

        Assert.Equal(sent * Heavy.Claims.Count, received);
    }

    [Fact]
    public void Client_that_reads_slowly_is_not_cut_off() =>
        Assert.Null(server.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MinResponseDataRate);

    [Fact]
    public async Task Client_that_cancels_stops_the_work()
    {
        using var call = Service.ValidateClaims();
        for (var i = 0; i < 3; i++)
        {
            await call.RequestStream.WriteAsync(Heavy);
        }

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        call.Dispose();

        await Eventually.TrueAsync(() => server.Log.Texts.Any(text => text.Contains("ValidateClaims refused: Cancelled", StringComparison.Ordinal)));
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Deadline_ends_a_stream_that_the_client_leaves_open()
    {
        using var call = Service.ValidateClaims(deadline: DateTime.UtcNow.AddSeconds(1));
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { SampleClaims.Clean() } });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(StatusCode.DeadlineExceeded, exception.StatusCode);
        await Eventually.TrueAsync(() => server.Log.Texts.Any(text => text.Contains("ValidateClaims refused: ", StringComparison.Ordinal)));
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Client_that_vanishes_mid_stream_leaves_the_server_up()
    {
        using (var channel = GrpcChannel.ForAddress(server.Address))
        {
            var call = new Client(channel).ValidateClaims();
            await call.RequestStream.WriteAsync(Heavy);
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        }

        await Eventually.TrueAsync(() => server.Log.Texts.Any(text => text.Contains("ValidateClaims refused: Cancelled", StringComparison.Ordinal)));
        Assert.Equal(
            Disposition.Payable, (await Service.ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Clean() })).Result.Disposition);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Server_that_shuts_down_ends_streams_that_wait_for_claims()
    {
        using var call = Service.ValidateClaims();
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { SampleClaims.Clean() } });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        var stopping = server.StopAsync();

        await ErrorAssert.FailsAsync(StatusCode.Unavailable, "SHUTTING_DOWN", () => call.ResponseStream.MoveNext(CancellationToken.None));
        await stopping.WaitAsync(Eventually.Patience);
        Assert.Empty(server.Log.Errors);
    }

    private static async Task<bool> Finishes(Task task) => await Task.WhenAny(task, Task.Delay(TimeSpan.FromSeconds(2))) == task;
}
