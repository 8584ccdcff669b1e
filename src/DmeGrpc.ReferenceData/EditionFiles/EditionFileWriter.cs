using System.Security.Cryptography;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles.Format;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;
using DmeGrpc.ReferenceData.EditionFiles.Tables;

namespace DmeGrpc.ReferenceData.EditionFiles;

/// <summary>Writes edition files.</summary>
internal static class EditionFileWriter
{
    public static void Write(string path, Edition edition, EditionBuildRecord build, CancellationToken cancellation)
    {
        var manifest = new EditionFileManifest
        {
            EditionId = edition.Id,
            Kind = edition.Kind,
            Label = edition.Label,
            Notice = edition.Notice,
            KnownSince = edition.KnownSince,
            Build = build,
        };
        var target = Path.GetFullPath(path);
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            var sections = Sections(edition, manifest);
            cancellation.ThrowIfCancellationRequested();
            WriteSections(temporary, sections);
            cancellation.ThrowIfCancellationRequested();
            ReadBack(temporary, edition);
            cancellation.ThrowIfCancellationRequested();
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static List<(SectionEntry Entry, byte[] Bytes)> Sections(Edition edition, EditionFileManifest manifest)
    {
        var sections = new List<(SectionEntry, byte[])>
        {
            Section(SectionKind.Manifest, null, 0, ManifestJson.Write(manifest)),
            Section(SectionKind.CodeIndex, null, edition.Index.Count, CodeIndexCodec.Write(edition.Index)),
        };
        foreach (var info in edition.Tables)
        {
            var codec = TableCodecs.For(info.Kind);
            var section = new SectionWriter();
            TableInfoFields.Write(info, section);
            codec.Write(edition, info, section);
            sections.Add(Section(codec.Section, info, codec.CountRows(edition, info), section.ToArray()));
        }

        return sections;
    }

    private static (SectionEntry, byte[]) Section(SectionKind kind, TableInfo? info, int rows, byte[] bytes) =>
        (new SectionEntry(kind, (uint?)info?.Program ?? 0, (uint?)info?.Setting ?? 0, (uint)rows, Offset: 0, bytes.Length, SHA256.HashData(bytes)), bytes);

    private static void WriteSections(string path, List<(SectionEntry Entry, byte[] Bytes)> sections)
    {
        long end = FileDirectory.HeaderSize + (SectionEntry.Size * sections.Count);
        var entries = new List<SectionEntry>();
        foreach (var (entry, _) in sections)
        {
            entries.Add(entry with { Offset = FileLayout.Aligned(end) });
            end = FileLayout.Aligned(end) + entry.Length;
        }

        var length = FileLayout.Aligned(end);
        if (length > FileLayout.MaxFileLength)
        {
            throw new EditionFileException($"The edition would take {length} bytes; a file may have {FileLayout.MaxFileLength}.");
        }

        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(FileDirectory.Write(entries, length));
        for (var i = 0; i < entries.Count; i++)
        {
            Pad(file);
            file.Write(sections[i].Bytes);
        }

        Pad(file);
        file.Flush(flushToDisk: true);
    }

    private static void Pad(FileStream file) => file.Write(new byte[FileLayout.Aligned(file.Position) - file.Position]);

    // Opening looks every row up; comparing sees that it is the row that was to be written.
    private static void ReadBack(string path, Edition written)
    {
        var read = EditionFileReader.Open(path, EditionFileStorage.Loaded).Edition;
        foreach (var (info, other) in written.Tables.Zip(read.Tables, (info, other) => (info, other)))
        {
            var same = (info.Kind, info.Program, info.Setting, info.Span) == (other.Kind, other.Program, other.Setting, other.Span)
                && TableCodecs.For(info.Kind).SameRows(written, read, info);
            if (!same)
            {
                throw new EditionFileException($"What was read back of {info.Kind} is not what was written; the disk or the memory is faulty.");
            }
        }

        if (written.Tables.Count != read.Tables.Count || !written.Index.Codes.SequenceEqual(read.Index.Codes))
        {
            throw new EditionFileException("What was read back is not what was written; the disk or the memory is faulty.");
        }
    }
}
