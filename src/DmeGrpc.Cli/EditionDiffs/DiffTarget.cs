using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Where the differences are written to.</summary>
internal static class DiffTarget
{
    /// <summary>Writes to standard output, or to a file that takes its name only once it is whole.</summary>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="console">Has standard output.</param>
    /// <param name="write">Writes everything and flushes it.</param>
    /// <exception cref="CommandFailedException">The file cannot be written.</exception>
    public static async Task<T> WriteAsync<T>(string? file, CommandConsole console, Func<OutputBuffer, Task<T>> write)
    {
        if (file is null)
        {
            using var output = new OutputBuffer(console.Output);
            return await write(output);
        }

        var temporary = $"{file}.{Path.GetRandomFileName()}.tmp";
        try
        {
            T result;
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                using var output = new OutputBuffer(stream);
                result = await write(output);
            }

            File.Move(temporary, file, overwrite: true);
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailedException($"{file} cannot be written: {e.Message}");
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }
}
