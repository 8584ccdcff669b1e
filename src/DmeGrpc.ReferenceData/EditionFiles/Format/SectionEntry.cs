using System.Buffers.Binary;

namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>One entry of the section directory, 64 bytes: four numbers, the offset and length of eight bytes each, and the SHA-256 of the section.</summary>
/// <param name="Kind">What the section holds.</param>
/// <param name="Program">The program's number; 0 for every program.</param>
/// <param name="Setting">The setting's number; 0 for every setting.</param>
/// <param name="RowCount">How many rows it holds; 0 for the manifest.</param>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Length">Its bytes, without the zeros that fill the last cache line.</param>
/// <param name="Hash">SHA-256 of these bytes.</param>
internal sealed record SectionEntry(SectionKind Kind, uint Program, uint Setting, uint RowCount, long Offset, long Length, byte[] Hash)
{
    public const int Size = 32 + FileLayout.HashLength;

    public string Name => this switch
    {
        { Program: 0 } => $"{Kind}",
        { Setting: 0 } => $"{Kind} of program {Program}",
        _ => $"{Kind} of program {Program}, setting {Setting}",
    };

    public static SectionEntry Read(ReadOnlySpan<byte> bytes) => new(
        (SectionKind)BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]),
        bytes.Slice(32, FileLayout.HashLength).ToArray());

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)Kind);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], Program);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Setting);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[12..], RowCount);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], Offset);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[24..], Length);
        Hash.CopyTo(bytes[32..]);
    }
}
