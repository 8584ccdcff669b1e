using System.Buffers.Binary;

namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>
/// The checksum of zip archives (polynomial 0xEDB88320), which the framework does not verify on reading. Eight bytes a step: table i holds
/// the remainders of a byte followed by i zero bytes.
/// </summary>
internal sealed class Crc32
{
    private static readonly uint[][] Tables = MakeTables();

    private uint remainder = uint.MaxValue;

    public uint Value => ~remainder;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var value = remainder;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ value;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            value = Tables[7][low & 0xFF] ^ Tables[6][(low >> 8) & 0xFF] ^ Tables[5][(low >> 16) & 0xFF] ^ Tables[4][low >> 24]
                ^ Tables[3][high & 0xFF] ^ Tables[2][(high >> 8) & 0xFF] ^ Tables[1][(high >> 16) & 0xFF] ^ Tables[0][high >> 24];
            bytes = bytes[8..];
        }

        foreach (var next in bytes)
        {
            value = (value >> 8) ^ Tables[0][(value ^ next) & 0xFF];
        }

        remainder = value;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = new uint[256];
            for (var j = 0; j < 256; j++)
            {
                tables[i][j] = i == 0 ? Remainder((uint)j) : (tables[i - 1][j] >> 8) ^ tables[0][tables[i - 1][j] & 0xFF];
            }
        }

        return tables;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    }
}
