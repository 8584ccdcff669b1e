using System.Text;

namespace DmeGrpc.Cli.Terminal;

/// <summary>Collects text and writes it to a stream in one go, so that results come out whole.</summary>
internal sealed class OutputBuffer(Stream stream) : IDisposable
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    private readonly StringWriter text = new() { NewLine = "\n" };

    /// <summary>Takes the text.</summary>
    public TextWriter Text => text;

    /// <summary>Writes out what has been collected.</summary>
    /// <exception cref="OutputClosedException">Nobody reads the stream any more.</exception>
    /// <exception cref="CommandFailedException">The stream cannot be written to, as when the disk is full.</exception>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var builder = text.GetStringBuilder();
        if (builder.Length == 0)
        {
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(builder.ToString());
        builder.Clear();
        try
        {
            await stream.WriteAsync(bytes, cancellation).AsTask().WaitAsync(cancellation);
            await stream.FlushAsync(cancellation);
        }
        catch (IOException e) when (e.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoData)
        {
            throw new OutputClosedException();
        }
        catch (IOException e)
        {
            throw new CommandFailedException($"the results cannot be written: {e.Message}");
        }
    }

    public void Dispose() => text.Dispose();
}
