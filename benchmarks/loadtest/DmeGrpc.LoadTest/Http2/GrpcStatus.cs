namespace DmeGrpc.LoadTest.Http2;

/// <summary>Reads the status of a gRPC call from the header block that ends it.</summary>
internal static class GrpcStatus
{
    // Name, length of the value, value: Kestrel writes it as it stands, since the client offers no table.
    private static ReadOnlySpan<byte> Ok => "grpc-status\u00010"u8;

    public static bool IsOk(ReadOnlySpan<byte> block) => block.IndexOf(Ok) >= 0;
}
