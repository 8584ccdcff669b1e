using System.IO.Compression;

namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>The entries of a zip archive; a workbook is an archive too, and is one entry.</summary>
internal sealed class ZipLister(CmsLimits limits, Action<string, string> fault, Action<string, string> unused)
{
    private const long RatioMattersFrom = 16 << 20;

    /// <summary>The most bytes that so many packed ones may become.</summary>
    public static long Bound(long packed, CmsLimits limits) => Math.Max(RatioMattersFrom, packed * limits.ExpansionRatio);

    /// <exception cref="InvalidDataException">The archive is cut short or damaged.</exception>
    public IEnumerable<CmsEntry> List(Stream stream, string path, string file)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (IsWorkbook(archive))
        {
            return [new CmsEntry(file, file, stream.Length, FileForm.Workbook, () => new BoundedStream(File.OpenRead(path), limits.WorkbookBytes))];
        }

        if (archive.Entries.Count == 0)
        {
            fault(file, "The archive is empty.");
        }

        if (archive.Entries.Count > limits.ArchiveEntries)
        {
            fault(file, $"The archive has {archive.Entries.Count} entries; more than {limits.ArchiveEntries} are not read.");
            return [];
        }

        return [.. archive.Entries.Select((entry, index) => Entry(entry, index, path, file)).OfType<CmsEntry>()];
    }

    public static bool IsWorkbook(ZipArchive archive) => archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase));

    private CmsEntry? Entry(ZipArchiveEntry entry, int index, string path, string file)
    {
        var name = $"{file}/{entry.FullName.Replace('\\', '/')}";
        if (name.EndsWith('/'))
        {
            return null;
        }

        if (entry.Length > limits.ExpandedBytes || entry.Length > Bound(entry.CompressedLength, limits))
        {
            fault(name, $"The entry expands from {entry.CompressedLength} to {entry.Length} bytes, more than any published file; it is not read.");
            return null;
        }

        return Inspect(entry, name) is { } form ? new CmsEntry(name, file, entry.Length, form, () => Open(path, index)) : null;
    }

    private FileForm? Inspect(ZipArchiveEntry entry, string name)
    {
        try
        {
            using var stream = entry.Open();
            var form = FileForms.Of(FileForms.ReadHead(stream, new byte[FileForms.BytesNeeded]));
            return form == FileForm.ZipArchive ? InspectArchive(entry, name) : form ?? throw new InvalidDataException("it is empty");
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or NotSupportedException)
        {
            fault(name, $"The entry cannot be read: {failure.Message.TrimEnd('.')}.");
            return null;
        }
    }

    private FileForm? InspectArchive(ZipArchiveEntry entry, string name)
    {
        if (entry.Length > limits.WorkbookBytes)
        {
            throw new InvalidDataException($"it is larger than {limits.WorkbookBytes} bytes");
        }

        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        using var archive = new ZipArchive(memory, ZipArchiveMode.Read);
        if (IsWorkbook(archive))
        {
            return FileForm.Workbook;
        }

        unused(name, "It is an archive inside an archive: unpack the outer one.");
        return null;
    }

    private BoundedStream Open(string path, int index)
    {
        var archive = ZipFile.OpenRead(path);
        try
        {
            var entry = archive.Entries[index];
            return new BoundedStream(entry.Open(), limits.ExpandedBytes, (entry.Length, entry.Crc32), archive);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }
}
