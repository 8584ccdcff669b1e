using System.IO.Compression;
using DmeGrpc.Server.Tests.Probe;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf;

namespace DmeGrpc.Server.Tests.Interceptors;

public class CompressionInterceptorTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Path = "/probe.v1.ProbeService/One";
    private static readonly byte[] Message = new ProbeRequest { Text = new string('a', 10_000) }.ToByteArray();

    [Fact]
    public async Task Compressed_request_gets_a_compressed_response()
    {
        var (_, _, body, headers) = await RawCall.SendAsync(
            server.Address, Path, RawCall.Frame(Gzip(Message), compressed: true), ("grpc-encoding", "gzip"), ("grpc-accept-encoding", "gzip"));

        Assert.Equal("gzip", headers.GetValues("grpc-encoding").Single());
        Assert.Equal(1, body[0]);
        Assert.True(body.Length < 1_000);
        using var unpacked = new GZipStream(new MemoryStream(body, 5, body.Length - 5), CompressionMode.Decompress);
        Assert.Equal(10_000, ProbeResponse.Parser.ParseFrom(unpacked).Text.Length);
    }

    [Fact]
    public async Task Plain_request_gets_a_plain_response_even_from_a_client_that_accepts_gzip()
    {
        var (_, _, body, _) = await RawCall.SendAsync(server.Address, Path, RawCall.Frame(Message), ("grpc-accept-encoding", "gzip"));

        Assert.Equal(0, body[0]);
        Assert.Equal(10_000, ProbeResponse.Parser.ParseFrom(body.AsSpan(5)).Text.Length);
    }

    [Fact]
    public async Task Client_that_accepts_no_gzip_gets_none()
    {
        var (_, _, body, _) = await RawCall.SendAsync(
            server.Address, Path, RawCall.Frame(Gzip(Message), compressed: true), ("grpc-encoding", "gzip"), ("grpc-accept-encoding", "identity"));

        Assert.Equal(0, body[0]);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
