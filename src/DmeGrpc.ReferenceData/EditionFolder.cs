using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData;

/// <summary>An edition kept as a folder of an edition.json and its CSV files, laid out like data/starter.</summary>
public static class EditionFolder
{
    /// <summary>Reads the folder. Other files in it are not looked at.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="EditionSourceException">There is no such folder, or something is wrong with its files; the exception lists all of it.</exception>
    public static Edition Open(string path) => Directory.Exists(path)
        ? EditionReader.Read(new FolderFiles(path))
        : throw new EditionSourceException([new SourceProblem(path, 0, "There is no such folder.")]);
}
