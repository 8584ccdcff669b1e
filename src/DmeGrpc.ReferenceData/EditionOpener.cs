using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData;

/// <summary>Opens an edition wherever it is kept: in a folder laid out like data/starter, or in an edition file.</summary>
public static class EditionOpener
{
    /// <summary>Opens the edition. Whatever keeps it from being opened is a problem of the same exception.</summary>
    /// <param name="path">A folder or a file.</param>
    /// <param name="storage">Where the rows of a file are kept; rows of a folder are always in memory.</param>
    /// <exception cref="EditionSourceException">There is neither folder nor file, it cannot be read, or something is wrong with it; the exception lists all of it.</exception>
    public static Edition Open(string path, EditionFileStorage storage = EditionFileStorage.Mapped)
    {
        try
        {
            return Directory.Exists(path) ? EditionFolder.Open(path) : EditionFile.Open(path, storage);
        }
        catch (EditionFileException fault)
        {
            throw Problem(path, Sentence(fault));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Problem(path, "There is neither a file nor a folder of that name.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Problem(path, $"It cannot be read: {fault.Message.TrimEnd('.')}.");
        }
    }

    // The message names the file, which the problem does already; its cause is the reason alone.
    private static string Sentence(EditionFileException fault)
    {
        var reason = (fault.InnerException ?? fault).Message.TrimEnd('.');
        return $"{char.ToUpperInvariant(reason[0])}{reason[1..]}.";
    }

    private static EditionSourceException Problem(string path, string reason) => new([new SourceProblem(path, 0, reason)]);
}
