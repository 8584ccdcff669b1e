using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;
using DmeGrpc.ReferenceData.EditionFiles.Storage;
using DmeGrpc.ReferenceData.EditionFiles.Tables;

namespace DmeGrpc.ReferenceData.EditionFiles;

/// <summary>Opens edition files. Nothing is believed before it is checked: first the directory, then the checksums, then the values.</summary>
internal static class EditionFileReader
{
    public static (Edition Edition, EditionFileDescription Description) Open(string path, EditionFileStorage storage) => Reading(path, () =>
    {
        var bytes = EditionBytes.Open(path, storage);
        var sections = FileDirectory.Read(bytes.Span);
        foreach (var section in sections)
        {
            Require(section.Kind is SectionKind.Manifest or SectionKind.CodeIndex || TableCodecs.Find(section.Kind) is not null,
                $"section {(uint)section.Kind} is of a kind this build does not know; update dme, or build the file with this one");
        }

        RequireHashes(bytes, sections);

        var manifest = ReadManifest(bytes, sections);
        var edition = Assemble(bytes, sections, manifest);
        var description = Describe(bytes, sections, manifest);
        GC.KeepAlive(bytes);
        return (edition, description);
    });

    public static EditionFileDescription Describe(string path) => Reading(path, () =>
    {
        var bytes = EditionBytes.Open(path, EditionFileStorage.Mapped);
        var sections = FileDirectory.Read(bytes.Span);
        RequireHashes(bytes, Single(sections, SectionKind.Manifest));
        var description = Describe(bytes, sections, ReadManifest(bytes, sections));
        GC.KeepAlive(bytes);
        return description;
    });

    private static EditionFileDescription Describe(EditionBytes bytes, IReadOnlyList<SectionEntry> sections, EditionFileManifest manifest) =>
        new((int)FileLayout.Version, bytes.Span.Length, manifest, [.. sections.Select(EditionFileSection.From)]);

    private static EditionFileManifest ReadManifest(EditionBytes bytes, IReadOnlyList<SectionEntry> sections) =>
        ManifestJson.Read(new SectionReader(bytes, Single(sections, SectionKind.Manifest)));

    private static Edition Assemble(EditionBytes bytes, IReadOnlyList<SectionEntry> sections, EditionFileManifest manifest)
    {
        var parts = new EditionParts
        {
            Id = manifest.EditionId,
            Kind = manifest.Kind,
            Label = manifest.Label,
            Notice = manifest.Notice,
            KnownSince = manifest.KnownSince ?? DateOnly.FromDateTime(manifest.Build.BuildTime.UtcDateTime),
            Index = CodeIndexCodec.Read(new SectionReader(bytes, Single(sections, SectionKind.CodeIndex))),
        };
        foreach (var entry in sections)
        {
            if (TableCodecs.Find(entry.Kind) is { } codec)
            {
                var section = new SectionReader(bytes, entry);
                codec.Read(parts, TableInfoFields.Read(codec.Table, entry, section), section);
                section.RequireAllRead();
            }
        }

        return parts.Assemble(RunAll);
    }

    // On all processors. Of several faults the first in the tables' order is thrown, so that one file always fails alike.
    private static void RunAll(IReadOnlyList<Action> checks)
    {
        var faults = new ExceptionDispatchInfo?[checks.Count];
        Parallel.For(0, checks.Count, i =>
        {
            try
            {
                checks[i]();
            }
            catch (Exception fault)
            {
                faults[i] = ExceptionDispatchInfo.Capture(fault);
            }
        });
        Array.Find(faults, fault => fault is not null)?.Throw();
    }

    private static SectionEntry Single(IReadOnlyList<SectionEntry> sections, SectionKind kind)
    {
        var found = sections.Where(section => section.Kind == kind).ToList();
        Require(found.Count == 1, $"it has {found.Count} sections of kind {kind} instead of one");
        return found[0];
    }

    // On all processors; the first damaged section is named, whichever is found first.
    private static void RequireHashes(EditionBytes bytes, params IReadOnlyList<SectionEntry> sections)
    {
        var hold = sections.AsParallel().AsOrdered().Select(section => HashHolds(bytes, section)).ToArray();
        for (var i = 0; i < hold.Length; i++)
        {
            Require(hold[i], $"the checksum of section {sections[i].Name} differs; it was changed or damaged, copy or build it again");
        }
    }

    private static bool HashHolds(EditionBytes bytes, SectionEntry section)
    {
        var holds = SHA256.HashData(bytes.Span.Slice((int)section.Offset, (int)section.Length)).AsSpan().SequenceEqual(section.Hash);
        GC.KeepAlive(bytes);
        return holds;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new EditionFileException(otherwise);
        }
    }

    // The tables refuse rows that contradict each other in their own terms; here they are faults of the file.
    private static T Reading<T>(string path, Func<T> read)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Edition files are little-endian and are used where they lie; this machine is big-endian.");
        }

        try
        {
            return read();
        }
        catch (Exception exception) when (exception is EditionFileException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            throw new EditionFileException($"{Path.GetFileName(path)} cannot be used: {exception.Message.TrimEnd('.')}.", exception);
        }
    }
}
