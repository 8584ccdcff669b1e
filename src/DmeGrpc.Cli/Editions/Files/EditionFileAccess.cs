using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Cli.Editions.Files;

/// <summary>Reads what edition files say of themselves.</summary>
internal static class EditionFileAccess
{
    /// <summary>The directory and the manifest.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read, or not be used.</exception>
    public static EditionFileDescription Describe(string file) => Reading(file, EditionFile.Describe);

    /// <summary>The same, after everything was checked.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read, or not be used.</exception>
    public static EditionFileDescription Verify(string file) => Reading(file, EditionFile.Verify);

    private static EditionFileDescription Reading(string file, Func<string, EditionFileDescription> read)
    {
        try
        {
            return Directory.Exists(file) ? throw new CommandFailedException($"{file} is a folder, not an edition file.") : read(file);
        }
        catch (EditionFileException e)
        {
            throw new CommandFailedException(e.Message);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailedException($"{file}: there is no such file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{file} cannot be read: {e.Message}");
        }
    }
}
