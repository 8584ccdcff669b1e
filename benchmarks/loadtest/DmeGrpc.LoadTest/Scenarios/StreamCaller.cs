using System.Diagnostics;
using DmeGrpc.Claims.V1;
using DmeGrpc.LoadTest.Http2;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Keeps one stream open and sends messages of claims on it, so many ahead of the answers.</summary>
/// <param name="phase">Where the scenario stands.</param>
/// <param name="headers">The headers of the call.</param>
/// <param name="bodies">The messages, taken in turn.</param>
/// <param name="claimsPerMessage">How many results answer each.</param>
/// <param name="first">The first of the messages to send.</param>
/// <param name="inFlight">The most messages that wait for their answers.</param>
internal sealed class StreamCaller(Phase phase, byte[] headers, byte[][] bodies, int claimsPerMessage, int first, int inFlight) : Caller(phase)
{
    // Reading every answer would make the client the slower side.
    private const int ReadEvery = 97;

    private readonly Queue<long> sent = new();
    private uint stream;
    private bool isOpen;
    private int next = first % bodies.Length;
    private int answers;

    /// <inheritdoc/>
    public override int Open => isOpen ? 1 : 0;

    /// <inheritdoc/>
    public override void Start()
    {
        isOpen = true;
        sent.Enqueue(Stopwatch.GetTimestamp());
        stream = Connection.Begin(headers, Next(), isLast: false);
        for (var i = 1; i < inFlight; i++)
        {
            SendNext();
        }
    }

    /// <inheritdoc/>
    public override void Finish() => Connection.Send(stream, [], isLast: true);

    /// <inheritdoc/>
    public override void OnMessage(Http2Connection connection, uint stream, ReadOnlySpan<byte> message)
    {
        if (answers++ % ReadEvery == 0 && !IsGood(ValidateClaimsResponse.Parser.ParseFrom(message)))
        {
            Errors++;
        }

        Count(sent.Dequeue());
        if (!Phase.IsEnding)
        {
            SendNext();
        }
    }

    /// <inheritdoc/>
    public override void OnEnd(Http2Connection connection, uint stream, bool isOk)
    {
        isOpen = false;
        Errors += isOk && sent.Count == 0 ? 0 : 1;
    }

    private bool IsGood(ValidateClaimsResponse response) =>
        response.Results.Count == claimsPerMessage && response.Results.All(item => item.Result?.Disposition == Disposition.Payable);

    private void SendNext()
    {
        sent.Enqueue(Stopwatch.GetTimestamp());
        Connection.Send(stream, Next(), isLast: false);
    }

    private byte[] Next()
    {
        var body = bodies[next];
        next = next + 1 < bodies.Length ? next + 1 : 0;
        return body;
    }
}
