namespace DmeGrpc.Cli.Tests.Support;

/// <summary>Never has anything to read, and pays no heed to cancellation, as a console does.</summary>
internal sealed class SilentStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(new TaskCompletionSource<int>().Task);
}
