using System.IO.Compression;

namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>Finds every readable file of a folder, inside archives too. What cannot be read is told to <paramref name="fault"/>, with its path and why.</summary>
internal sealed class EntryLister(string folder, CmsLimits limits, Action<string, string> fault, Action<string, string> unused)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, MaxRecursionDepth = 16 };

    private readonly ZipLister zips = new(limits, fault, unused);

    /// <summary>The files in the order of their paths.</summary>
    public IEnumerable<CmsEntry> List()
    {
        var paths = Directory.EnumerateFiles(folder, "*", Everything)
            .Select(path => (Path: path, File: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(pair => pair.File, StringComparer.Ordinal);
        return paths.SelectMany(pair => Open(pair.Path, pair.File));
    }

    private IEnumerable<CmsEntry> Open(string path, string file)
    {
        try
        {
            return [.. Entries(path, file)];
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            fault(file, $"The file cannot be read: {failure.Message.TrimEnd('.')}.");
            return [];
        }
    }

    private IEnumerable<CmsEntry> Entries(string path, string file)
    {
        using var stream = File.OpenRead(path);
        var form = FileForms.Of(FileForms.ReadHead(stream, new byte[FileForms.BytesNeeded]));
        stream.Position = 0;
        switch (form)
        {
            case null:
                fault(file, "The file is empty.");
                return [];
            case FileForm.ZipArchive:
                return zips.List(stream, path, file);
            case FileForm.Gzip:
                return [new CmsEntry(file, file, stream.Length, FileForm.Text, () => Unpacked(path))];
            default:
                return [new CmsEntry(file, file, stream.Length, form.Value, () => new BoundedStream(File.OpenRead(path), limits.ExpandedBytes))];
        }
    }

    private BoundedStream Unpacked(string path) =>
        new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Math.Min(limits.ExpandedBytes, ZipLister.Bound(new FileInfo(path).Length, limits)));
}
