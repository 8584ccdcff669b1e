namespace DmeGrpc.Cli.Tests.Support;

/// <summary>A pipe whose reader goes away after some writes.</summary>
internal sealed class ClosingStream(int writes) : MemoryStream
{
    private const int BrokenPipe = 32;

    private int left = writes;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        left-- > 0 ? base.WriteAsync(buffer, cancellationToken) : throw new IOException("Broken pipe", BrokenPipe);
}
