using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace DmeGrpc.LoadTest.Http2;

/// <summary>
/// A connection that makes gRPC calls of bodies that are framed already, at a fraction of what a gRPC client costs, so that the client is not what is
/// measured. It reads statuses and messages, and nothing else of what the server says.
/// </summary>
internal sealed class Http2Connection : IDisposable
{
    private const int ReadBytes = 256 * 1024;
    private const int WindowStep = 1 << 20;

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Lock gate = new();
    private readonly SendQueue bodies = new();
    private readonly Dictionary<uint, MessageReader> readers = [];
    private readonly ICallSink sink;
    private FrameWriter pending = new();
    private FrameWriter sending = new();
    private readonly byte[] read = new byte[ReadBytes];
    private int filled;
    private int unacknowledged;
    private bool isSending;
    private uint nextStream = 1;

    private Http2Connection(ICallSink sink) => this.sink = sink;

    /// <summary>Why the connection ended; null while it has not, or ended as it was asked to.</summary>
    public string? Fault { get; private set; }

    /// <summary>Ends when the connection does.</summary>
    public Task Reading { get; private set; } = Task.CompletedTask;

    /// <summary>Connects to a port of this machine.</summary>
    public static async Task<Http2Connection> OpenAsync(int port, ICallSink sink)
    {
        var connection = new Http2Connection(sink);
        await connection.socket.ConnectAsync(IPAddress.Loopback, port);
        connection.pending.Begin();
        connection.Reading = connection.ReadAsync();
        await connection.FlushAsync();
        return connection;
    }

    /// <summary>Begins a call. <see cref="FlushAsync"/> sends it.</summary>
    /// <param name="headers">Its headers, as <see cref="FrameWriter.GrpcHeaders"/> makes them.</param>
    /// <param name="body">Its first message, framed.</param>
    /// <param name="isLast">Whether no other message follows.</param>
    /// <returns>The call's number.</returns>
    public uint Begin(byte[] headers, byte[] body, bool isLast)
    {
        lock (gate)
        {
            var stream = nextStream;
            nextStream += 2;
            pending.Headers(stream, headers);
            bodies.Add(stream, body, isLast);
            bodies.WriteTo(pending);
            return stream;
        }
    }

    /// <summary>Adds a message to a call.</summary>
    public void Send(uint stream, byte[] body, bool isLast)
    {
        lock (gate)
        {
            bodies.Add(stream, body, isLast);
            bodies.WriteTo(pending);
        }
    }

    /// <summary>Sends what is written, unless another caller is at it already, who then sends this too.</summary>
    public async Task FlushAsync()
    {
        while (true)
        {
            lock (gate)
            {
                if (isSending || pending.Length == 0)
                {
                    return;
                }

                isSending = true;
                (sending, pending) = (pending, sending);
            }

            try
            {
                for (var rest = sending.Written; rest.Length > 0;)
                {
                    rest = rest[await socket.SendAsync(rest, SocketFlags.None)..];
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                Fault ??= e.Message;
                return;
            }

            lock (gate)
            {
                sending.Clear();
                isSending = false;
            }
        }
    }

    /// <summary>Does something while nothing is read from the connection.</summary>
    public void Run(Action action)
    {
        lock (gate)
        {
            action();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    private async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                var count = await socket.ReceiveAsync(read.AsMemory(filled), SocketFlags.None);
                if (count == 0)
                {
                    return;
                }

                filled += count;
                lock (gate)
                {
                    TakeFrames();
                    bodies.WriteTo(pending);
                }

                await FlushAsync();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidDataException)
        {
            Fault ??= e.Message;
        }
    }

    private void TakeFrames()
    {
        var at = 0;
        while (filled - at >= FrameType.HeaderBytes)
        {
            var header = read.AsSpan(at, FrameType.HeaderBytes);
            var length = (header[0] << 16) | (header[1] << 8) | header[2];
            if (filled - at < FrameType.HeaderBytes + length)
            {
                break;
            }

            Take(header[3], header[4], BinaryPrimitives.ReadUInt32BigEndian(header[5..]), read.AsSpan(at + FrameType.HeaderBytes, length));
            at += FrameType.HeaderBytes + length;
        }

        read.AsSpan(at, filled - at).CopyTo(read);
        filled -= at;
    }

    private void Take(byte type, byte flags, uint stream, ReadOnlySpan<byte> payload)
    {
        switch (type)
        {
            case FrameType.Data:
                TakeData(stream, payload);
                break;
            case FrameType.Headers when (flags & FrameType.EndStream) != 0:
                readers.Remove(stream);
                bodies.Forget(stream);
                sink.OnEnd(this, stream, GrpcStatus.IsOk(payload));
                break;
            case FrameType.ResetStream:
                readers.Remove(stream);
                bodies.Forget(stream);
                sink.OnEnd(this, stream, isOk: false);
                break;
            case FrameType.Settings when (flags & FrameType.Ack) == 0:
                TakeSettings(payload);
                break;
            case FrameType.Ping when (flags & FrameType.Ack) == 0:
                pending.PingAck(payload);
                break;
            case FrameType.WindowUpdate:
                bodies.Widen(stream, BinaryPrimitives.ReadInt32BigEndian(payload));
                break;
            case FrameType.GoAway:
                throw new InvalidDataException($"the server ends the connection with error {BinaryPrimitives.ReadInt32BigEndian(payload[4..])}");
            default:
                break;
        }
    }

    private void TakeData(uint stream, ReadOnlySpan<byte> payload)
    {
        if (!readers.TryGetValue(stream, out var reader))
        {
            readers[stream] = reader = new MessageReader();
        }

        reader.Read(payload, this, stream, sink);
        unacknowledged += payload.Length;
        if (unacknowledged > WindowStep)
        {
            pending.WindowUpdate(0, unacknowledged);
            unacknowledged = 0;
        }

        if (reader.TakeUnacknowledged(WindowStep) is > 0 and var bytes)
        {
            pending.WindowUpdate(stream, bytes);
        }
    }

    private void TakeSettings(ReadOnlySpan<byte> payload)
    {
        const int settingBytes = 6;
        const int initialWindow = 4;
        for (; payload.Length >= settingBytes; payload = payload[settingBytes..])
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(payload) == initialWindow)
            {
                bodies.SetInitialWindow(BinaryPrimitives.ReadInt32BigEndian(payload[2..]));
            }
        }

        pending.SettingsAck();
    }
}
