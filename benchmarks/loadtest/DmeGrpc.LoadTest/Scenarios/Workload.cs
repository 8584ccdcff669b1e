using System.Buffers.Binary;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Server.Mapping;
using Google.Protobuf;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Ten-line practitioner claims without findings, as framed messages, and the result that the echo answers with.</summary>
internal sealed class Workload
{
    /// <summary>Lines of every claim.</summary>
    public const int Lines = 10;

    private const int Claims = 512;

    private readonly DmeGrpc.Claims.V1.Claim[] claims;

    /// <summary>Makes the claims.</summary>
    public Workload(Edition edition)
    {
        var maker = new ClaimMaker(edition, ServiceSetting.Practitioner);
        var made = maker.Clean(Lines, Claims);
        claims = [.. made.Select(ProtoClaims.Of)];
        Result = maker.Judge(made[0]).ToProto().ToByteArray();
        Unary = Array.ConvertAll(claims, claim => Frame(new ValidateClaimRequest { Claim = claim }));
        ClaimBytes = claims.Average(claim => claim.CalculateSize());
    }

    /// <summary>The result of one of the claims, as the service gives it.</summary>
    public byte[] Result { get; }

    /// <summary>A message for each claim.</summary>
    public byte[][] Unary { get; }

    /// <summary>The bytes of a claim, on average.</summary>
    public double ClaimBytes { get; }

    /// <summary>Messages of so many claims each.</summary>
    public byte[][] Batches(int claimsPerMessage)
    {
        const int messages = 16;
        return
        [
            .. Enumerable.Range(0, Math.Max(messages, Claims / claimsPerMessage)).Select(message => Frame(new ValidateClaimsRequest
            {
                Claims = { Enumerable.Range(0, claimsPerMessage).Select(i => claims[((message * claimsPerMessage) + i) % claims.Length]) },
            })),
        ];
    }

    /// <summary>A message as gRPC frames it: not compressed, its length, itself.</summary>
    public static byte[] Frame(IMessage message)
    {
        const int prefixBytes = 5;
        var bytes = new byte[prefixBytes + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), bytes.Length - prefixBytes);
        message.WriteTo(bytes.AsSpan(prefixBytes));
        return bytes;
    }
}
