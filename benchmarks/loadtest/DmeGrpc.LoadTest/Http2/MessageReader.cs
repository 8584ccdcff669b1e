using System.Buffers.Binary;

namespace DmeGrpc.LoadTest.Http2;

/// <summary>Puts the messages of a call together from its data frames.</summary>
internal sealed class MessageReader
{
    private const int PrefixBytes = 5;

    private byte[] buffer = new byte[1024];
    private int filled;
    private int unacknowledged;

    public void Read(ReadOnlySpan<byte> payload, Http2Connection connection, uint stream, ICallSink sink)
    {
        unacknowledged += payload.Length;
        if (filled + payload.Length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(2 * buffer.Length, filled + payload.Length));
        }

        payload.CopyTo(buffer.AsSpan(filled));
        filled += payload.Length;
        var at = 0;
        while (filled - at >= PrefixBytes)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(at + 1));
            if (filled - at < PrefixBytes + length)
            {
                break;
            }

            sink.OnMessage(connection, stream, buffer.AsSpan(at + PrefixBytes, length));
            at += PrefixBytes + length;
        }

        buffer.AsSpan(at, filled - at).CopyTo(buffer);
        filled -= at;
    }

    /// <summary>The bytes read since this last gave any, once there are more than so many; else 0.</summary>
    public int TakeUnacknowledged(int atLeast)
    {
        if (unacknowledged <= atLeast)
        {
            return 0;
        }

        var bytes = unacknowledged;
        unacknowledged = 0;
        return bytes;
    }
}
