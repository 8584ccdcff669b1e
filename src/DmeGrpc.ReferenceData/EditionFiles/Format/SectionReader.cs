using System.Buffers.Binary;
using DmeGrpc.ReferenceData.EditionFiles.Storage;

namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>Takes a section apart; the reverse of <see cref="SectionWriter"/>. Spans it gives last as long as the bytes are held elsewhere.</summary>
internal sealed class SectionReader
{
    private readonly EditionBytes bytes;
    private readonly SectionEntry section;
    private readonly Dictionary<FieldId, (FieldType Type, int Offset, int Count)> fields = [];
    private readonly HashSet<FieldId> read = [];

    /// <exception cref="EditionFileException">The fields do not lie one after another, or their types are unknown.</exception>
    public SectionReader(EditionBytes bytes, SectionEntry section)
    {
        (this.bytes, this.section) = (bytes, section);
        var span = bytes.Span.Slice((int)section.Offset, (int)section.Length);
        Require(span.Length >= SectionWriter.HeaderSize, "it has no header");
        var count = BinaryPrimitives.ReadUInt32LittleEndian(span);
        Require(count <= (span.Length - SectionWriter.HeaderSize) / SectionWriter.EntrySize, "its fields do not fit into it");
        var end = (long)SectionWriter.HeaderSize + (SectionWriter.EntrySize * (long)count);
        var last = 0U;
        for (var i = 0; i < (int)count; i++)
        {
            var entry = span[(SectionWriter.HeaderSize + (SectionWriter.EntrySize * i))..];
            var id = BinaryPrimitives.ReadUInt32LittleEndian(entry);
            var type = (FieldType)BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
            var offset = BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]);
            var values = BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]);
            Require(id > last, "its fields are not in order");
            Require(FieldTypes.SizeOf(type) != 0, $"field {id} is of type {(uint)type}, which this build does not know");
            Require(offset == FileLayout.Aligned(end), $"field {id} overlaps another or leaves a gap");
            end = offset + (values * (long)FieldTypes.SizeOf(type));
            Require(end <= span.Length, $"field {id} reaches beyond its end");
            fields.Add((FieldId)id, (type, (int)(section.Offset + offset), (int)values));
            last = id;
        }

        Require(end == span.Length, "there is something after its last field");
    }

    /// <summary>The rows the directory says it holds.</summary>
    public uint RowCount => section.RowCount;

    /// <summary>A field's values where they lie, to be kept.</summary>
    public ReadOnlyMemory<T> Column<T>(FieldId id)
        where T : unmanaged
    {
        var (offset, count) = Locate<T>(id);
        return bytes.Column<T>(offset, count);
    }

    /// <summary>A field's values, to be read at once.</summary>
    public ReadOnlySpan<T> Values<T>(FieldId id)
        where T : unmanaged
    {
        var (offset, count) = Locate<T>(id);
        return bytes.Values<T>(offset, count);
    }

    /// <summary>A field with one value for each row.</summary>
    public ReadOnlySpan<T> RowValues<T>(FieldId id)
        where T : unmanaged
    {
        var values = Values<T>(id);
        Require(values.Length == RowCount, $"field {id} has {values.Length} values and there are {RowCount} rows");
        return values;
    }

    /// <summary>A field that holds texts.</summary>
    public string[] Texts(FieldId id) => TextList.Read(Values<byte>(id));

    /// <summary>A field that holds one text.</summary>
    public string Text(FieldId id)
    {
        var texts = Texts(id);
        Require(texts.Length == 1, $"field {id} holds {texts.Length} texts instead of one");
        return texts[0];
    }

    /// <summary>Refuses the section when it holds a field nobody asked for: what it means, this build does not know.</summary>
    public void RequireAllRead() =>
        Require(read.Count == fields.Count, $"this build does not know its field {(uint)fields.Keys.Except(read).FirstOrDefault()}; update dme");

    public void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new EditionFileException($"section {section.Name}: {otherwise}");
        }
    }

    private (int Offset, int Count) Locate<T>(FieldId id)
        where T : unmanaged
    {
        Require(fields.TryGetValue(id, out var field), $"field {id} is missing");
        Require(field.Type == FieldTypes.Of<T>(), $"field {id} is of type {field.Type}");
        read.Add(id);
        return (field.Offset, field.Count);
    }
}
