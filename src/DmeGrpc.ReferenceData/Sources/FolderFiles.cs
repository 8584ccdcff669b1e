namespace DmeGrpc.ReferenceData.Sources;

/// <summary>Files in a folder on disk.</summary>
internal sealed class FolderFiles(string folder) : ISourceFiles
{
    public Stream? Open(string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
