namespace DmeGrpc.LoadTest.Http2;

/// <summary>Bodies that wait for the server's windows to open. Source: RFC 9113, section 5.2.</summary>
internal sealed class SendQueue
{
    private const int FirstWindow = 65_535;

    private readonly Queue<(uint Stream, byte[] Body, bool IsLast)> waiting = new();
    private readonly Dictionary<uint, long> streams = [];
    private long connection = FirstWindow;
    private long initial = FirstWindow;
    private int sent;

    /// <summary>Takes note of a setting of the server: what each new stream may be sent, and each open one with it.</summary>
    public void SetInitialWindow(int bytes)
    {
        foreach (var stream in streams.Keys.ToList())
        {
            streams[stream] += bytes - initial;
        }

        initial = bytes;
    }

    /// <summary>Takes note of more room, of a stream or of the connection (0).</summary>
    public void Widen(uint stream, int bytes)
    {
        if (stream == 0)
        {
            connection += bytes;
        }
        else if (streams.TryGetValue(stream, out var window))
        {
            streams[stream] = window + bytes;
        }
    }

    /// <summary>Adds a body, whole or a piece of one.</summary>
    public void Add(uint stream, byte[] body, bool isLast)
    {
        streams.TryAdd(stream, initial);
        waiting.Enqueue((stream, body, isLast));
    }

    /// <summary>Forgets a stream that has ended.</summary>
    public void Forget(uint stream) => streams.Remove(stream);

    /// <summary>Writes what there is room for, in order.</summary>
    public void WriteTo(FrameWriter writer)
    {
        while (waiting.TryPeek(out var next))
        {
            var window = streams.GetValueOrDefault(next.Stream, initial);
            var piece = (int)Math.Min(Math.Min(connection, window), Math.Min(next.Body.Length - sent, FrameType.MaxPayload));
            if (piece <= 0 && next.Body.Length > 0)
            {
                return;
            }

            var isWhole = sent + piece == next.Body.Length;
            writer.Data(next.Stream, next.Body.AsSpan(sent, piece), isWhole && next.IsLast);
            connection -= piece;
            streams[next.Stream] = window - piece;
            sent += piece;
            if (isWhole)
            {
                waiting.Dequeue();
                sent = 0;
            }
        }
    }
}
