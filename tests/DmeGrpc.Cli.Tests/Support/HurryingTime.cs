namespace DmeGrpc.Cli.Tests.Support;

/// <summary>A clock that is a minute on whenever it is looked at.</summary>
internal sealed class HurryingTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private long looks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start;

    public override long GetTimestamp() => Interlocked.Increment(ref looks) * TimeSpan.TicksPerMinute;
}
