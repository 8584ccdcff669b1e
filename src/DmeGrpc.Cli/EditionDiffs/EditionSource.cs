using DmeGrpc.Cli.Judging;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Finds the edition that a word on the command line stands for.</summary>
internal static class EditionSource
{
    /// <summary>The word for the edition that is part of the program.</summary>
    public const string Starter = "starter";

    /// <summary>Opens an edition: <c>starter</c>, a folder, or else a file.</summary>
    /// <exception cref="CommandFailedException">There is no such edition, or something is wrong with it.</exception>
    public static Edition Open(string name)
    {
        if (name == Starter || Directory.Exists(name))
        {
            return EditionLoader.Load(name == Starter ? null : name);
        }

        try
        {
            return EditionFile.Open(name);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailedException($"there is no edition {name}: neither a file nor a folder, nor \"{Starter}\".");
        }
        catch (EditionFileException e)
        {
            throw new CommandFailedException($"the edition {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailedException($"the edition {name} cannot be read: {e.Message}");
        }
    }
}
