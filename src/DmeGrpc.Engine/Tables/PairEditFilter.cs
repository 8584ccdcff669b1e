using System.Numerics;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// Says of nearly every absent pair that it is absent, by one bit. Each column one code has a bitmap of its column two numbers, folded to a power of two
/// of bits: at least eight a pair, and never more than there are codes, so that the longest rows are exact. A clear bit means that the pair is absent;
/// a set one means nothing yet. Under two bytes a pair; made of the columns in one pass when a table is opened.
/// <code>
/// headers  uint for each code number, from 0: first word of its bitmap in the upper 27 bits, logarithm of its width in the lower 5
/// words    64 bits each; word 0 is empty and serves every code without rows
/// </code>
/// </summary>
/// <remarks>docs/designs/014-pair-table.md has what else was tried.</remarks>
internal sealed class PairEditFilter
{
    private const int BitsPerPair = 8;
    private const int WidthBits = 5;
    private const int WidthOfWord = 6;

    private readonly uint[] headers;
    private readonly ulong[] words;

    public PairEditFilter(PairEditColumns columns)
    {
        var starts = columns.RowStart.Span;
        var columnTwo = columns.ColumnTwo.Span;
        headers = new uint[starts.Length - 1];
        var next = 1u;
        for (var one = 0; one < headers.Length; one++)
        {
            var pairs = DistinctIn(columnTwo[starts[one]..starts[one + 1]]);
            var width = WidthFor(pairs, headers.Length);
            headers[one] = ((pairs == 0 ? 0 : next) << WidthBits) | (uint)width;
            next += pairs == 0 ? 0 : 1u << (width - WidthOfWord);
        }

        words = new ulong[next];
        for (var one = 0; one < headers.Length; one++)
        {
            foreach (var two in columnTwo[starts[one]..starts[one + 1]])
            {
                var (word, bit) = PlaceOf(headers[one], two);
                words[word] |= 1UL << bit;
            }
        }

        GC.KeepAlive(columns);
    }

    /// <summary>The bytes of memory it takes.</summary>
    public long ByteCount => (sizeof(uint) * (long)headers.Length) + (sizeof(ulong) * (long)words.Length);

    /// <summary>False where the table has no row of the pair.</summary>
    public bool MayHold(int columnOne, int columnTwo)
    {
        var (word, bit) = PlaceOf(headers[columnOne], columnTwo);
        return (words[word] >> bit & 1) != 0;
    }

    // A shift takes the lower six bits of its count, which is the bit in the word.
    private static (int Word, int Bit) PlaceOf(uint header, int columnTwo)
    {
        var folded = columnTwo & ((1 << (int)header) - 1);
        return ((int)(header >> WidthBits) + (folded >> WidthOfWord), folded);
    }

    private static int WidthFor(int pairs, int codes) =>
        Math.Max(WidthOfWord, Math.Min(LogarithmAbove(pairs * BitsPerPair), LogarithmAbove(codes)));

    private static int LogarithmAbove(int value) => BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, value)));

    // Windows of one pair stand together.
    private static int DistinctIn(ReadOnlySpan<ushort> row)
    {
        var distinct = row.IsEmpty ? 0 : 1;
        for (var i = 1; i < row.Length; i++)
        {
            distinct += row[i] == row[i - 1] ? 0 : 1;
        }

        return distinct;
    }
}
