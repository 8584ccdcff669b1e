namespace DmeGrpc.Cli.Tests.Support;

/// <summary>A clock that moves only when told to.</summary>
internal sealed class HandSetTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan step) => now += step;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;
}
