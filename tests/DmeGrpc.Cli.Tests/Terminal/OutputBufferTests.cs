using System.Text;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Tests.Terminal;

public class OutputBufferTests
{
    private const int BrokenPipe = 32;
    private const int DiskFull = 28;

    [Fact]
    public async Task Text_comes_out_whole_and_once_as_utf8_without_a_mark()
    {
        using var stream = new MemoryStream();
        using var buffer = new OutputBuffer(stream);
        buffer.Text.WriteLine("é");
        await buffer.FlushAsync(CancellationToken.None);
        await buffer.FlushAsync(CancellationToken.None);
        Assert.Equal(Encoding.UTF8.GetBytes("é\n"), stream.ToArray());
    }

    [Fact]
    public async Task A_reader_that_has_gone_is_told_from_a_disk_that_is_full()
    {
        await Assert.ThrowsAsync<OutputClosedException>(() => WriteToAsync(BrokenPipe));
        var failure = await Assert.ThrowsAsync<CommandFailedException>(() => WriteToAsync(DiskFull));
        Assert.Equal("the results cannot be written: no luck", failure.Message);
    }

    [Fact]
    public async Task A_write_that_never_ends_can_be_broken_off()
    {
        using var buffer = new OutputBuffer(new StuckStream());
        buffer.Text.Write("x");
        using var stop = new CancellationTokenSource();
        var flush = buffer.FlushAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flush);
    }

    private static async Task WriteToAsync(int errorCode)
    {
        using var buffer = new OutputBuffer(new FailingStream(errorCode));
        buffer.Text.Write("x");
        await buffer.FlushAsync(CancellationToken.None);
    }

    private sealed class FailingStream(int errorCode) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("no luck", errorCode);
    }

    private sealed class StuckStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource().Task);
    }
}
