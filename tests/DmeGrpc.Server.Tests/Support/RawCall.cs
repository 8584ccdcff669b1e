using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>A gRPC call made by hand, for requests that no client library would send.</summary>
internal static class RawCall
{
    /// <summary>A message as gRPC frames it: a flag byte, the length, the bytes.</summary>
    public static byte[] Frame(ReadOnlySpan<byte> message, bool compressed = false)
    {
        var frame = new byte[message.Length + 5];
        frame[0] = compressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame.AsSpan(5));
        return frame;
    }

    /// <summary>Sends a body and reads the status to its end.</summary>
    public static async Task<(StatusCode Code, Status? Details, byte[] Body, HttpResponseHeaders Headers)> SendAsync(
        string address, string path, byte[] body, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address + path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        var received = await response.Content.ReadAsByteArrayAsync();
        var trailers = response.Headers.Contains("grpc-status") ? response.Headers : response.TrailingHeaders;
        var code = (StatusCode)int.Parse(trailers.GetValues("grpc-status").Single(), CultureInfo.InvariantCulture);
        var details = trailers.TryGetValues("grpc-status-details-bin", out var values)
            ? Status.Parser.ParseFrom(Convert.FromBase64String(values.Single()))
            : null;
        return (code, details, received, response.Headers);
    }
}
