using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;

namespace DmeGrpc.Cli.Editions;

/// <summary>The edition file that a command is to write. It is there whole and verified, or as it was before.</summary>
internal static class EditionTarget
{
    /// <summary>Sees, before any work is done, that a file can be there.</summary>
    /// <exception cref="CommandFailedException">There is no such folder, or a folder of that name.</exception>
    public static void Require(string file)
    {
        try
        {
            var target = Path.GetFullPath(file);
            if (Directory.Exists(target))
            {
                throw new CommandFailedException($"{file} cannot be written: it is a folder.");
            }

            if (Path.GetDirectoryName(target) is not { } folder || !Directory.Exists(folder))
            {
                throw new CommandFailedException($"{file} cannot be written: there is no folder for it.");
            }
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw new CommandFailedException($"{file} cannot be written: {e.Message}");
        }
    }

    /// <summary>Writes, reads back, and then replaces.</summary>
    /// <exception cref="CommandFailedException">The file cannot be written, or is not what was to be written.</exception>
    /// <exception cref="OperationCanceledException">The user wished to stop.</exception>
    public static void Write(string file, Edition edition, EditionBuildRecord build, CancellationToken cancellation)
    {
        try
        {
            EditionFile.Write(file, edition, build, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or EditionFileException or NotSupportedException)
        {
            throw new CommandFailedException($"{file} cannot be written: {e.Message}");
        }
    }
}
