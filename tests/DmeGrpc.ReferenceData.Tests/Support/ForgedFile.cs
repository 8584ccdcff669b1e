using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>The bytes of an edition file, to be changed and given right checksums again. Written from the drawing of the layout, not from the reader.</summary>
internal sealed class ForgedFile(byte[] bytes)
{
    public byte[] Bytes { get; private set; } = bytes;

    public int SectionCount => Int32(12);

    public uint KindOf(int section) => (uint)Int32(Entry(section));

    public int OffsetOf(int section) => (int)BinaryPrimitives.ReadInt64LittleEndian(Bytes.AsSpan(Entry(section) + 16));

    public int LengthOf(int section) => (int)BinaryPrimitives.ReadInt64LittleEndian(Bytes.AsSpan(Entry(section) + 24));

    public int SectionOf(uint kind) => Enumerable.Range(0, SectionCount).First(section => KindOf(section) == kind);

    public static int Entry(int section) => 64 + (64 * section);

    public Span<byte> Section(int section) => Bytes.AsSpan(OffsetOf(section), LengthOf(section));

    /// <summary>The values of a field of a section.</summary>
    public Span<byte> Field(int section, uint id)
    {
        var whole = Section(section);
        for (var entry = whole[8..]; ; entry = entry[16..])
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) == id)
            {
                var size = BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]) switch { 1 => 1, 2 => 2, _ => 4 };
                return whole.Slice(BinaryPrimitives.ReadInt32LittleEndian(entry[8..]), size * BinaryPrimitives.ReadInt32LittleEndian(entry[12..]));
            }
        }
    }

    public ForgedFile Put(int offset, long value, int size)
    {
        for (var i = 0; i < size; i++)
        {
            Bytes[offset + i] = (byte)(value >> (8 * i));
        }

        return this;
    }

    /// <summary>Gives a section with one field another without values, in the room before its first value and after its last.</summary>
    public ForgedFile AddEmptyField(int section, uint id)
    {
        var (start, end) = (OffsetOf(section), (LengthOf(section) + 63) / 64 * 64);
        return Put(start, 2, 4).Put(start + 24, id, 4).Put(start + 28, 1, 4).Put(start + 32, end, 4).Put(Entry(section) + 24, end, 8);
    }

    /// <summary>Cuts the file and says so in its header.</summary>
    public ForgedFile Shorten(int length)
    {
        Bytes = Bytes[..length];
        return Put(16, length, 8);
    }

    /// <summary>Makes every checksum right for the bytes as they are, as far as the sections lie within the file.</summary>
    public ForgedFile Sign()
    {
        for (var section = 0; section < SectionCount && Entry(section + 1) <= Bytes.Length; section++)
        {
            var (offset, length) = ((long)OffsetOf(section), (long)LengthOf(section));
            if (offset >= 0 && length >= 0 && offset + length <= Bytes.Length)
            {
                SHA256.HashData(Section(section)).CopyTo(Bytes, Entry(section) + 32);
            }
        }

        var end = Math.Clamp(64 + (64 * (long)SectionCount), 64, Bytes.Length);
        SHA256.HashData([.. Bytes.AsSpan(0, 32), .. Bytes.AsSpan(64, (int)end - 64)]).CopyTo(Bytes, 32);
        return this;
    }

    private int Int32(int offset) => BinaryPrimitives.ReadInt32LittleEndian(Bytes.AsSpan(offset));
}
