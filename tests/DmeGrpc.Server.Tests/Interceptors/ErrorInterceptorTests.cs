using DmeGrpc.Server.Tests.Probe;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf;
using Grpc.Core;

namespace DmeGrpc.Server.Tests.Interceptors;

public class ErrorInterceptorTests(RunningServer server) : IClassFixture<RunningServer>
{
    private ProbeService.ProbeServiceClient Client => new(server.Channel);

    public static TheoryData<string> Shapes => ["One", "Down", "Up", "Both"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Refusal_on_purpose_is_the_status_it_means(string shape)
    {
        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => Call(shape, new ProbeRequest { Action = "refuse" }));

        Assert.Equal(["claim.claim_id: It is required."], ErrorAssert.ViolationsOf(status));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Fault_is_INTERNAL_without_a_word_of_it_and_is_logged_without_the_call_s_data(string shape)
    {
        var secret = $"member-{Guid.NewGuid()}";

        var status = await ErrorAssert.FailsAsync(
            StatusCode.Internal, "INTERNAL", () => Call(shape, new ProbeRequest { Action = "break", Text = secret }));

        Assert.DoesNotContain(secret, status.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Texts, text => text.Contains(secret, StringComparison.Ordinal));
        Assert.Contains(server.Log.Errors, text =>
            text.Contains($"ProbeService/{shape} failed: System.InvalidOperationException", StringComparison.Ordinal)
            && text.Contains("caused by System.FormatException", StringComparison.Ordinal) && text.Contains("at DmeGrpc.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Damaged_data_of_the_service_s_own_are_a_fault_and_not_the_client_s_malformed_message(string shape)
    {
        await ErrorAssert.FailsAsync(StatusCode.Internal, "INTERNAL", () => Call(shape, new ProbeRequest { Action = "corrupt" }));

        Assert.Contains(server.Log.Errors, text => text.Contains($"ProbeService/{shape} failed: System.IO.InvalidDataException", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Deadline_ends_the_call_and_its_work(string shape)
    {
        var text = $"deadline {shape}";

        var exception = await Assert.ThrowsAnyAsync<RpcException>(
            () => Call(shape, new ProbeRequest { Action = "wait", Text = text }, new CallOptions(deadline: DateTime.UtcNow.AddSeconds(1))));

        Assert.Equal(StatusCode.DeadlineExceeded, exception.StatusCode);
        await Eventually.TrueAsync(() => ProbeServiceImplementation.BrokenOff.Contains(text));
        // Client and server each reckon the deadline; where the client is first, the server sees a call given up.
        await Eventually.TrueAsync(
            () => Logged($"ProbeService/{shape} refused: DeadlineExceeded") || Logged($"ProbeService/{shape} refused: Cancelled"));
    }

    [Fact]
    public async Task Server_keeps_the_deadline_of_a_client_that_does_not()
    {
        var request = new ProbeRequest { Action = "wait", Text = "deadline kept" };

        var (code, _, _, _) = await RawCall.SendAsync(
            server.Address, "/probe.v1.ProbeService/One", RawCall.Frame(request.ToByteArray()), ("grpc-timeout", "200m"));

        Assert.Equal(StatusCode.DeadlineExceeded, code);
        await Eventually.TrueAsync(() => ProbeServiceImplementation.BrokenOff.Contains("deadline kept"));
        Assert.DoesNotContain(server.Log.Errors, text => text.Contains("/One", StringComparison.Ordinal) && text.Contains("deadline", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Caller_that_gives_up_ends_the_work(string shape)
    {
        var text = $"cancel {shape}";
        using var giveUp = new CancellationTokenSource();
        var call = Call(shape, new ProbeRequest { Action = "wait", Text = text }, new CallOptions(cancellationToken: giveUp.Token));
        await Eventually.TrueAsync(() => ProbeServiceImplementation.Waiting.Contains(text));

        await giveUp.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAnyAsync<RpcException>(() => call)).StatusCode);
        await Eventually.TrueAsync(() => ProbeServiceImplementation.BrokenOff.Contains(text));
        await Eventually.TrueAsync(() => Logged($"ProbeService/{shape} refused: Cancelled"));
    }

    [Fact]
    public async Task Client_that_vanishes_mid_stream_is_no_fault()
    {
        await using var own = await RunningServer.StartAsync();
        using var call = new ProbeService.ProbeServiceClient(own.Channel).Both();
        await call.RequestStream.WriteAsync(new ProbeRequest { Text = "a" });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        // The connection is torn down beneath the call.
        own.Channel.Dispose();

        await Eventually.TrueAsync(() => own.Log.Texts.Any(text => text.Contains("ProbeService/Both refused: Cancelled", StringComparison.Ordinal)));
        Assert.Empty(own.Log.Errors);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Call_that_succeeds_is_left_alone(string shape) => Assert.Equal("t", await Call(shape, new ProbeRequest { Text = "t" }));

    private bool Logged(string text) => server.Log.Texts.Any(entry => entry.Contains(text, StringComparison.Ordinal));

    private async Task<string> Call(string shape, ProbeRequest request, CallOptions options = default)
    {
        switch (shape)
        {
            case "One":
                return (await Client.OneAsync(request, options)).Text;
            case "Down":
                using (var down = Client.Down(request, options))
                {
                    return (await down.ResponseStream.ReadAllAsync().ToListAsync())[^1].Text;
                }

            case "Up":
                using (var up = Client.Up(options))
                {
                    await up.RequestStream.WriteAsync(request);
                    await up.RequestStream.CompleteAsync();
                    return (await up).Text;
                }

            default:
                using (var both = Client.Both(options))
                {
                    await both.RequestStream.WriteAsync(request);
                    await both.RequestStream.CompleteAsync();
                    return (await both.ResponseStream.ReadAllAsync().ToListAsync()).Single().Text;
                }
        }
    }
}
