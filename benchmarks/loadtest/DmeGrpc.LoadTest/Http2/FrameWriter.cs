using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace DmeGrpc.LoadTest.Http2;

/// <summary>Writes frames one behind the other into a growing buffer.</summary>
internal sealed class FrameWriter
{
    private static readonly byte[] Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray();

    private byte[] buffer = new byte[64 * 1024];

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written.</summary>
    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, Length);

    /// <summary>Forgets what is written.</summary>
    public void Clear() => Length = 0;

    /// <summary>
    /// Begins a connection: no table for header compression, so that the server's headers can be read as they stand; windows so large that it never waits.
    /// </summary>
    public void Begin()
    {
        Preface.CopyTo(Take(Preface.Length));
        var settings = Frame(FrameType.Settings, 0, 0, 12);
        Setting(settings, 1, 0);
        Setting(settings[6..], 4, int.MaxValue);
        WindowUpdate(0, int.MaxValue - ushort.MaxValue);
    }

    /// <summary>Acknowledges settings.</summary>
    public void SettingsAck() => Frame(FrameType.Settings, FrameType.Ack, 0, 0);

    /// <summary>Answers a ping.</summary>
    public void PingAck(ReadOnlySpan<byte> payload) => payload.CopyTo(Frame(FrameType.Ping, FrameType.Ack, 0, payload.Length));

    /// <summary>Lets the server send so many bytes more.</summary>
    public void WindowUpdate(uint stream, int bytes) => BinaryPrimitives.WriteInt32BigEndian(Frame(FrameType.WindowUpdate, 0, stream, 4), bytes);

    /// <summary>Sends a header block.</summary>
    public void Headers(uint stream, ReadOnlySpan<byte> block) => block.CopyTo(Frame(FrameType.Headers, FrameType.EndHeaders, stream, block.Length));

    /// <summary>Sends a piece of a body.</summary>
    public void Data(uint stream, ReadOnlySpan<byte> piece, bool isLast) =>
        piece.CopyTo(Frame(FrameType.Data, isLast ? FrameType.EndStream : (byte)0, stream, piece.Length));

    /// <summary>The headers of a gRPC call, each as it stands. Source: RFC 7541, section 6.2.2.</summary>
    public static byte[] GrpcHeaders(string path, int port)
    {
        var block = new List<byte>();
        foreach (var (name, value) in new[]
                 {
                     (":method", "POST"), (":scheme", "http"), (":path", path), (":authority", $"127.0.0.1:{port}"),
                     ("content-type", "application/grpc"), ("te", "trailers"),
                 })
        {
            block.Add(0);
            AddText(block, name);
            AddText(block, value);
        }

        return [.. block];
    }

    // Lengths up to 126 take one byte, and every text here is shorter.
    private static void AddText(List<byte> block, string text)
    {
        Debug.Assert(text.Length <= 126);
        block.Add((byte)text.Length);
        block.AddRange(Encoding.ASCII.GetBytes(text));
    }

    private static void Setting(Span<byte> at, ushort id, int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(at, id);
        BinaryPrimitives.WriteInt32BigEndian(at[2..], value);
    }

    private Span<byte> Frame(byte type, byte flags, uint stream, int length)
    {
        var frame = Take(FrameType.HeaderBytes + length);
        (frame[0], frame[1], frame[2]) = ((byte)(length >> 16), (byte)(length >> 8), (byte)length);
        (frame[3], frame[4]) = (type, flags);
        BinaryPrimitives.WriteUInt32BigEndian(frame[5..], stream);
        return frame[FrameType.HeaderBytes..];
    }

    private Span<byte> Take(int bytes)
    {
        if (Length + bytes > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(2 * buffer.Length, Length + bytes));
        }

        Length += bytes;
        return buffer.AsSpan(Length - bytes, bytes);
    }
}
