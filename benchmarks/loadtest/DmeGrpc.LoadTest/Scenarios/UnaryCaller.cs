using System.Diagnostics;
using DmeGrpc.LoadTest.Http2;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>
/// Makes unary calls: so many at a time, each followed by the next at once, or at moments that are given. A call that has to wait for another
/// to end is counted from the moment it was to begin, so that a server that stalls is charged for all that it kept waiting.
/// </summary>
/// <param name="phase">Where the scenario stands.</param>
/// <param name="headers">The headers of each call.</param>
/// <param name="bodies">The messages, taken in turn.</param>
/// <param name="first">The first of them to send.</param>
/// <param name="inFlight">The most calls at a time.</param>
/// <param name="isPaced">Whether moments are given.</param>
internal sealed class UnaryCaller(Phase phase, byte[] headers, byte[][] bodies, int first, int inFlight, bool isPaced) : Caller(phase)
{
    private readonly Dictionary<uint, long> begun = [];
    private readonly Queue<long> due = new();
    private int next = first % bodies.Length;
    private readonly HashSet<uint> answered = [];

    /// <inheritdoc/>
    public override int Open => begun.Count + due.Count;

    /// <inheritdoc/>
    public override void Start()
    {
        for (var i = 0; i < inFlight && !isPaced; i++)
        {
            Begin(Stopwatch.GetTimestamp());
        }
    }

    /// <summary>Makes a call that was to begin at a moment, at once or as soon as another ends. Call it under the connection's lock only.</summary>
    public void BeginAt(long moment)
    {
        if (begun.Count < inFlight)
        {
            Begin(moment);
        }
        else
        {
            due.Enqueue(moment);
        }
    }

    /// <inheritdoc/>
    public override void OnMessage(Http2Connection connection, uint stream, ReadOnlySpan<byte> message)
    {
        if (!message.IsEmpty)
        {
            answered.Add(stream);
        }
    }

    /// <inheritdoc/>
    public override void OnEnd(Http2Connection connection, uint stream, bool isOk)
    {
        begun.Remove(stream, out var since);
        if (answered.Remove(stream) && isOk)
        {
            Count(since);
        }
        else
        {
            Errors++;
        }

        if (isPaced)
        {
            if (due.TryDequeue(out var moment))
            {
                Begin(moment);
            }
        }
        else if (!Phase.IsEnding)
        {
            Begin(Stopwatch.GetTimestamp());
        }
    }

    private void Begin(long moment)
    {
        begun[Connection.Begin(headers, bodies[next], isLast: true)] = moment;
        next = next + 1 < bodies.Length ? next + 1 : 0;
    }
}
