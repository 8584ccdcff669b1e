using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>A folder of edition files that a test changes; gone with the test.</summary>
public sealed class EditionsFolder : IDisposable
{
    private static readonly EditionBuildRecord Record = new() { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "test" };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dmegrpc-editions-");
    private int copies;

    public string Path => folder.FullName;

    /// <summary>The way to a file of the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes an edition to a file, in the place of what it held before.</summary>
    public void Write(string name, Edition edition) => EditionFile.Write(this[name], edition, Record);

    /// <summary>Writes bytes that are no edition.</summary>
    public void Spoil(string name) => File.WriteAllText(this[name], "This is not an edition file, and long enough to be looked at all the same.");

    /// <summary>Puts a copy of a file in the place of another by a rename.</summary>
    public void Replace(string name, string by)
    {
        var copy = this[$"copy-{copies++}"];
        File.Copy(this[by], copy);
        File.Move(copy, this[name], overwrite: true);
    }

    public void Delete(string name) => File.Delete(this[name]);

    public void Dispose() => folder.Delete(recursive: true);
}
