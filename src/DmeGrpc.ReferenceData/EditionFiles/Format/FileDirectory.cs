using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>
/// The head of an edition file: 64 bytes of header, then one <see cref="SectionEntry"/> a section.
/// <code>
///  0  magic (8)   8  version (4)   12  number of sections (4)   16  length of the file (8)   24  zero (8)
/// 32  SHA-256 of bytes 0-31 and the directory (32)
/// 64  section entries, 64 bytes each
/// </code>
/// </summary>
internal static class FileDirectory
{
    public const int HeaderSize = 32 + FileLayout.HashLength;

    public static byte[] Write(IReadOnlyList<SectionEntry> sections, long fileLength)
    {
        var head = new byte[HeaderSize + (SectionEntry.Size * sections.Count)];
        FileLayout.Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), FileLayout.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(12), (uint)sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), fileLength);
        for (var i = 0; i < sections.Count; i++)
        {
            sections[i].Write(head.AsSpan(HeaderSize + (SectionEntry.Size * i), SectionEntry.Size));
        }

        Hash(head).CopyTo(head.AsSpan(32));
        return head;
    }

    /// <summary>Sees by the header alone whether a file may be an edition file, before anything more of it is read.</summary>
    /// <param name="header">The first bytes of the file, <see cref="HeaderSize"/> where it has so many.</param>
    /// <param name="fileLength">The bytes of the whole file.</param>
    /// <exception cref="EditionFileException">The file is not an edition file, cut short, longer than it says, or of a newer version.</exception>
    public static void RequireHeader(ReadOnlySpan<byte> header, long fileLength)
    {
        var isEdition = header.Length >= HeaderSize && header.StartsWith(FileLayout.Magic);
        Require(isEdition, "it is not an edition file, or was transferred as text");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        Require(version != 0, "its format version is 0, which there never was");
        Require(version <= FileLayout.Version, $"its format version is {version} and this build reads {FileLayout.Version}; update dme, or build the file with this one");
        Require(version == FileLayout.Version, $"its format version is {version} and this build reads {FileLayout.Version}; it was built by an earlier version of dme, build it again with this one");
        var length = BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
        Require(length == fileLength, $"it should have {length} bytes and has {fileLength}; it was cut short or written to");
    }

    /// <summary>Reads the head and sees that the sections fill the file, one after another.</summary>
    /// <exception cref="EditionFileException">They do not, or the file is not an edition file, cut short, changed, or of a newer version.</exception>
    public static IReadOnlyList<SectionEntry> Read(ReadOnlySpan<byte> file)
    {
        RequireHeader(file, file.Length);
        var count = BinaryPrimitives.ReadUInt32LittleEndian(file[12..]);
        Require(count <= (file.Length - HeaderSize) / SectionEntry.Size, $"its directory of {count} sections does not fit into it");
        var head = file[..(HeaderSize + (SectionEntry.Size * (int)count))];
        Require(Hash(head).AsSpan().SequenceEqual(head.Slice(32, FileLayout.HashLength)), "the checksum of its directory differs; it was changed or damaged");

        var sections = new SectionEntry[count];
        long end = head.Length;
        for (var i = 0; i < sections.Length; i++)
        {
            sections[i] = SectionEntry.Read(head[(HeaderSize + (SectionEntry.Size * i))..]);
            Require(sections[i].Offset == FileLayout.Aligned(end), $"section {sections[i].Name} overlaps another or leaves a gap");
            Require(sections[i].Length >= 0 && sections[i].Length <= file.Length - sections[i].Offset, $"section {sections[i].Name} reaches beyond the end");
            RequireZeros(file[(int)end..(int)sections[i].Offset]);
            end = sections[i].Offset + sections[i].Length;
        }

        Require(file.Length == FileLayout.Aligned(end), "there is something after the last section");
        RequireZeros(file[(int)end..]);
        var single = Array.FindAll(sections, entry => !SectionKinds.MayRepeat(entry.Kind));
        Require(single.DistinctBy(entry => (entry.Kind, entry.Program, entry.Setting)).Count() == single.Length, "two of its sections are of one kind, program and setting");
        return sections;
    }

    private static byte[] Hash(ReadOnlySpan<byte> head)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head[..32]);
        hash.AppendData(head[HeaderSize..]);
        return hash.GetHashAndReset();
    }

    private static void RequireZeros(ReadOnlySpan<byte> padding) =>
        Require(!padding.ContainsAnyExcept((byte)0), "there is something between two sections; it was changed or damaged");

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new EditionFileException(otherwise);
        }
    }
}
