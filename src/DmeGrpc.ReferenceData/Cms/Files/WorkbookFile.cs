using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>
/// Loads a workbook and looks at its parts before the reader of workbooks does: sizes bounded, checksums right. That reader trusts them.
/// </summary>
internal static class WorkbookFile
{
    // The reader of workbooks asks for Windows-1252 even where it never uses it.
    static WorkbookFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="InvalidDataException">The workbook is damaged, or larger than any published one.</exception>
    public static IExcelDataReader Open(CmsEntry entry, CmsLimits limits) => ExcelReaderFactory.CreateOpenXmlReader(Load(entry, limits));

    private static MemoryStream Load(CmsEntry entry, CmsLimits limits)
    {
        var memory = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(memory);
        }

        if (memory.Length > limits.WorkbookBytes)
        {
            throw new InvalidDataException($"the workbook is larger than {limits.WorkbookBytes} bytes");
        }

        Check(memory, limits);
        memory.Position = 0;
        return memory;
    }

    private static void Check(MemoryStream memory, CmsLimits limits)
    {
        using var archive = new ZipArchive(memory, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > limits.ArchiveEntries)
        {
            throw new InvalidDataException($"the workbook has {archive.Entries.Count} parts");
        }

        foreach (var part in archive.Entries)
        {
            // Only sheets are streamed; every other part is held in memory as a whole.
            var isSheet = part.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
            var bound = Math.Min(isSheet ? limits.ExpandedBytes : limits.SharedStringBytes, ZipLister.Bound(part.CompressedLength, limits));
            if (part.Length > bound)
            {
                throw new InvalidDataException($"the part {part.FullName} expands to {part.Length} bytes");
            }

            using var stream = new BoundedStream(part.Open(), bound, (part.Length, part.Crc32));
            stream.CopyTo(Stream.Null);
        }
    }
}
