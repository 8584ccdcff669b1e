using System.Diagnostics;
using DmeGrpc.LoadTest.Http2;
using DmeGrpc.LoadTest.Measuring;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Asks on one connection, and counts what it is answered.</summary>
internal abstract class Caller(Phase phase) : ICallSink
{
    /// <summary>The connection; set once, before anything is asked.</summary>
    public Http2Connection Connection { get; set; } = null!;

    /// <summary>Where the scenario stands.</summary>
    protected Phase Phase { get; } = phase;

    /// <summary>How long the answers took that counted.</summary>
    public LatencyHistogram Latency { get; } = new();

    /// <summary>Calls that failed, whenever.</summary>
    public long Errors { get; protected set; }

    /// <summary>How many answers came, whether or not they counted.</summary>
    public long Answers { get; private set; }

    /// <summary>How many calls are open.</summary>
    public abstract int Open { get; }

    /// <summary>Begins to ask.</summary>
    public abstract void Start();

    /// <summary>Ends what does not end by itself.</summary>
    public virtual void Finish()
    {
    }

    /// <inheritdoc/>
    public abstract void OnMessage(Http2Connection connection, uint stream, ReadOnlySpan<byte> message);

    /// <inheritdoc/>
    public abstract void OnEnd(Http2Connection connection, uint stream, bool isOk);

    /// <summary>Takes note of an answer to what was asked, or was to be asked, at a moment.</summary>
    protected void Count(long since)
    {
        Answers++;
        if (Phase.IsMeasuring)
        {
            Latency.Add((long)(Stopwatch.GetElapsedTime(since).TotalNanoseconds));
        }
    }
}
