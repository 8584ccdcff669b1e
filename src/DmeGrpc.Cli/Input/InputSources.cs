using System.Runtime.CompilerServices;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Input;

/// <summary>The files named on the command line, one after the other. What is wrong with one does not keep the others from being read.</summary>
internal sealed class InputSources(IReadOnlyList<string> names, CommandConsole console)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string StandardInputTitle = "standard input";

    private long bytesBefore;
    private ClaimReader? current;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead => bytesBefore + (current?.BytesRead ?? 0);

    /// <summary>Bytes to be read in all; null where a source does not know its length.</summary>
    public long? TotalBytes { get; } = names.All(File.Exists) ? names.Sum(name => new FileInfo(name).Length) : null;

    /// <summary>Reads every source, in batches.</summary>
    public async IAsyncEnumerable<IReadOnlyList<InputEntry>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            var (stream, fault) = await OpenAsync(name, console, cancellation);
            if (stream is null)
            {
                yield return [new InputFault($"{name}: {fault}")];
                continue;
            }

            await using (stream)
            {
                var reader = new ClaimReader(Title(name), stream);
                current = reader;
                await foreach (var batch in reader.ReadAsync(cancellation))
                {
                    yield return batch;
                }

                current = null;
                bytesBefore += reader.BytesRead;
            }
        }
    }

    /// <summary>Opens a source.</summary>
    /// <returns>The stream, or why there is none.</returns>
    public static Task<(Stream? Stream, string? Fault)> OpenAsync(string name, CommandConsole console, CancellationToken cancellation) =>
        // Opening a named pipe waits for its other end.
        Task.Run(() => Open(name, console), cancellation).WaitAsync(cancellation);

    /// <summary>What a source is called in messages.</summary>
    public static string Title(string name) => name == StandardInput ? StandardInputTitle : name;

    private static (Stream? Stream, string? Fault) Open(string name, CommandConsole console)
    {
        if (name == StandardInput)
        {
            return (console.Input, null);
        }

        if (Directory.Exists(name))
        {
            return (null, "this is a folder; name the files in it.");
        }

        try
        {
            // The reader has a buffer of its own.
            return (new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "there is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "reading it is not permitted.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return (null, e.Message);
        }
    }
}
