using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>
/// Puts a section together: the number of its fields, an entry for each, then their values, each field at a multiple of 64 bytes.
/// <code>
/// 0  number of fields (4)   4  zero (4)
/// 8  entries of 16 bytes: id (4), type (4), offset in the section (4), number of values (4); ids ascend
/// </code>
/// </summary>
internal sealed class SectionWriter
{
    public const int HeaderSize = 8;
    public const int EntrySize = 16;

    private readonly SortedDictionary<FieldId, (FieldType Type, int Count, byte[] Bytes)> fields = [];

    /// <exception cref="ArgumentException">The section has the field already.</exception>
    public void Add<T>(FieldId id, ReadOnlySpan<T> values)
        where T : unmanaged => fields.Add(id, (FieldTypes.Of<T>(), values.Length, MemoryMarshal.AsBytes(values).ToArray()));

    public void Add<T>(FieldId id, IEnumerable<T> values)
        where T : unmanaged => Add<T>(id, values.ToArray());

    public void AddTexts(FieldId id, IReadOnlyList<string> texts) => Add<byte>(id, TextList.Write(texts));

    public byte[] ToArray()
    {
        var end = (long)HeaderSize + (EntrySize * fields.Count);
        foreach (var (_, _, bytes) in fields.Values)
        {
            end = FileLayout.Aligned(end) + bytes.Length;
        }

        var section = new byte[checked((int)end)];
        BinaryPrimitives.WriteUInt32LittleEndian(section, (uint)fields.Count);
        var entry = section.AsSpan(HeaderSize);
        var offset = (long)HeaderSize + (EntrySize * fields.Count);
        foreach (var (id, (type, count, bytes)) in fields)
        {
            offset = FileLayout.Aligned(offset);
            BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)id);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], (uint)type);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], (uint)count);
            bytes.CopyTo(section.AsSpan((int)offset));
            offset += bytes.Length;
            entry = entry[EntrySize..];
        }

        return section;
    }
}
