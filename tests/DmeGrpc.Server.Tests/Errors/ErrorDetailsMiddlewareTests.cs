using System.IO.Compression;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1;

namespace DmeGrpc.Server.Tests.Errors;

/// <summary>What the gRPC framework refuses before any service sees it, in the service's own error model.</summary>
public class ErrorDetailsMiddlewareTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Check = "/grpc.health.v1.Health/Check";
    private const string Reflect = "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo";

    // Field 1, length 100, and nothing after it.
    private static readonly byte[] Truncated = [0x0A, 100];

    [Theory]
    [InlineData("/dme.claims.v1.ClaimValidationService/NoSuchMethod")]
    [InlineData("/no.such.Service/Method")]
    public async Task Unknown_service_or_method_is_UNIMPLEMENTED(string path) =>
        await Refused(StatusCode.Unimplemented, "UNIMPLEMENTED", path, RawCall.Frame([]));

    [Theory]
    [InlineData(Check)]
    [InlineData(Reflect)]
    public async Task Bytes_that_are_not_the_message_are_INVALID_ARGUMENT(string path) =>
        await Refused(StatusCode.InvalidArgument, "MALFORMED_MESSAGE", path, RawCall.Frame(Truncated));

    [Theory]
    [InlineData(Check)]
    [InlineData(Reflect)]
    public async Task Frame_cut_short_is_INVALID_ARGUMENT(string path) =>
        await Refused(StatusCode.InvalidArgument, "MALFORMED_MESSAGE", path, RawCall.Frame(new byte[10])[..8]);

    [Fact]
    public async Task Unary_call_without_a_message_is_INVALID_ARGUMENT() =>
        await Refused(StatusCode.InvalidArgument, "MALFORMED_MESSAGE", Check, []);

    [Fact]
    public async Task Unary_call_with_two_messages_is_INVALID_ARGUMENT() =>
        await Refused(StatusCode.InvalidArgument, "MALFORMED_MESSAGE", Check, [.. RawCall.Frame([]), .. RawCall.Frame([])]);

    [Theory]
    [InlineData(Check)]
    [InlineData(Reflect)]
    public async Task Compressed_bytes_that_are_not_gzip_are_INVALID_ARGUMENT(string path) =>
        await Refused(StatusCode.InvalidArgument, "MALFORMED_MESSAGE", path, RawCall.Frame([1, 2, 3], compressed: true), ("grpc-encoding", "gzip"));

    [Fact]
    public async Task Unknown_compression_is_UNIMPLEMENTED() =>
        await Refused(StatusCode.Unimplemented, "UNIMPLEMENTED", Check, RawCall.Frame([1, 2, 3], compressed: true), ("grpc-encoding", "zstd"));

    [Fact]
    public async Task Message_over_the_limit_is_RESOURCE_EXHAUSTED_and_names_the_limit()
    {
        var status = await ErrorAssert.FailsAsync(StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE", () => Check5Megabytes([]));

        Assert.Equal("4194304", ErrorAssert.InfoOf(status).Metadata["maxBytes"]);
    }

    [Fact]
    public async Task Message_that_is_over_the_limit_only_when_decompressed_is_refused_too() =>
        await ErrorAssert.FailsAsync(
            StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE", () => Check5Megabytes(new Metadata { { "grpc-internal-encoding-request", "gzip" } }));

    [Fact]
    public async Task Message_over_the_limit_in_a_stream_ends_the_stream()
    {
        using var call = new ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        // The server hangs up while the message is still being sent, so the sending itself may fail.
        var sending = call.RequestStream.WriteAsync(new ServerReflectionRequest { Host = new string('a', 5 * 1024 * 1024) });

        await ErrorAssert.FailsAsync(StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE", () => call.ResponseStream.MoveNext(CancellationToken.None));
        await sending.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task Limit_is_configurable()
    {
        await using var small = await RunningServer.StartAsync("Limits:MaxMessageBytes=1024");
        var health = new Health.HealthClient(small.Channel);

        var status = await ErrorAssert.FailsAsync(
            StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE", async () => await health.CheckAsync(new HealthCheckRequest { Service = new string('a', 2_000) }));

        Assert.Equal("1024", ErrorAssert.InfoOf(status).Metadata["maxBytes"]);
    }

    [Fact]
    public async Task Gzip_request_that_is_a_sound_message_is_read()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            new HealthCheckRequest().WriteTo(gzip);
        }

        var (code, _, _, _) = await RawCall.SendAsync(server.Address, Check, RawCall.Frame(packed.ToArray(), compressed: true), ("grpc-encoding", "gzip"));

        Assert.Equal(StatusCode.OK, code);
    }

    private async Task Check5Megabytes(Metadata headers) => await new Health.HealthClient(server.Channel).CheckAsync(
        new HealthCheckRequest { Service = new string('a', 5 * 1024 * 1024) }, headers);

    private async Task Refused(StatusCode code, string reason, string path, byte[] body, params (string, string)[] headers)
    {
        var answer = await RawCall.SendAsync(server.Address, path, body, headers);

        Assert.Equal(code, answer.Code);
        Assert.NotNull(answer.Details);
        Assert.Equal((int)code, answer.Details.Code);
        Assert.Equal(reason, ErrorAssert.InfoOf(answer.Details).Reason);
        Assert.DoesNotContain(server.Log.Errors, text => text.Contains(path, StringComparison.Ordinal));
    }
}
