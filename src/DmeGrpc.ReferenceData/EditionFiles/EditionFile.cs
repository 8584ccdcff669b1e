using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;

namespace DmeGrpc.ReferenceData.EditionFiles;

/// <summary>An edition in one file: sectioned, checksummed, and used where it lies. docs/designs/004-edition-file.md describes the format.</summary>
public static class EditionFile
{
    /// <summary>
    /// Writes an edition to a new file beside the target, reads it back, sees that every row is there, and only then takes the target's place.
    /// When anything fails the target is as it was and nothing is left beside it. The same edition and record give the same bytes.
    /// </summary>
    /// <param name="path">The target.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="build">How it was made.</param>
    /// <param name="cancellation">Stops the writing, at the last right before the new file takes the target's place.</param>
    /// <exception cref="EditionFileException">What was written is not what was read back.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(string path, Edition edition, EditionBuildRecord build, CancellationToken cancellation = default) =>
        EditionFileWriter.Write(path, edition, build, cancellation);

    /// <summary>
    /// Opens an edition: every checksum is compared, every value seen to be in its bounds, every row looked up once. A mapped file stays mapped as
    /// long as the edition, a table of it or a list of its rows is in use, and is then unmapped by itself.
    /// </summary>
    /// <exception cref="EditionFileException">The file is not an edition file, is damaged, contradicts itself, or is of a newer version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Edition Open(string path, EditionFileStorage storage = EditionFileStorage.Mapped) => EditionFileReader.Open(path, storage).Edition;

    /// <summary>Opens an edition, as <see cref="Open(string, EditionFileStorage)"/> does, and says what its file holds.</summary>
    /// <exception cref="EditionFileException">The file is not an edition file, is damaged, contradicts itself, or is of a newer version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Edition Open(string path, EditionFileStorage storage, out EditionFileDescription description)
    {
        (var edition, description) = EditionFileReader.Open(path, storage);
        return edition;
    }

    /// <summary>Does all that <see cref="Open(string, EditionFileStorage)"/> does, and says what the file holds.</summary>
    /// <exception cref="EditionFileException">The file is not an edition file, is damaged, contradicts itself, or is of a newer version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EditionFileDescription Verify(string path) => EditionFileReader.Open(path, EditionFileStorage.Loaded).Description;

    /// <summary>Reads the directory and the manifest alone, so that a file with tables of a kind this build does not know is described too.</summary>
    /// <exception cref="EditionFileException">The file is not an edition file, its directory or manifest is damaged, or it is of a newer version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EditionFileDescription Describe(string path) => EditionFileReader.Describe(path);
}
