namespace DmeGrpc.Cli.Tests.Support;

/// <summary>Gives bytes out a few at a time, as a pipe may.</summary>
internal sealed class SlowStream(byte[] bytes, int atATime) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(atATime, buffer.Length)], cancellationToken);
}
