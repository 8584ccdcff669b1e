namespace DmeGrpc.LoadTest.Measuring;

/// <summary>What was measured of one service in one scenario.</summary>
internal sealed record Measurement
{
    /// <summary>What was asked.</summary>
    public required string Scenario { get; init; }

    /// <summary>Who answered.</summary>
    public required string Service { get; init; }

    /// <summary>Connections.</summary>
    public required int Connections { get; init; }

    /// <summary>Calls, or messages of a stream, in flight on each connection.</summary>
    public required int InFlight { get; init; }

    /// <summary>Claims in each message.</summary>
    public required int ClaimsPerMessage { get; init; }

    /// <summary>Messages a second that were to be sent; 0 where each answer is followed by the next question at once.</summary>
    public double Rate { get; init; }

    /// <summary>Messages answered.</summary>
    public required long Messages { get; init; }

    /// <summary>Calls that did not end with OK, or answers that were not as they should be.</summary>
    public required long Errors { get; init; }

    /// <summary>Seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Processor seconds of the server, user and system.</summary>
    public required double ServerSeconds { get; init; }

    /// <summary>Processor seconds of the client.</summary>
    public required double ClientSeconds { get; init; }

    /// <summary>Resident memory of the server afterwards, in megabytes.</summary>
    public required double ServerMegabytes { get; init; }

    /// <summary>From the moment a message was to be sent to its answer.</summary>
    public required LatencyHistogram Latency { get; init; }

    /// <summary>Claims a second.</summary>
    public double ClaimsPerSecond => Messages * (double)ClaimsPerMessage / Seconds;

    /// <summary>Microseconds of the server's processor time for a claim.</summary>
    public double ServerMicrosecondsPerClaim => ServerSeconds * 1e6 / Math.Max(1, Messages * (double)ClaimsPerMessage);
}
