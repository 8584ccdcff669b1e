using System.Numerics;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>
/// In front of each CSR row a bitmap of the row's column two numbers, folded to a power of two of at least <see cref="BitsPerPair"/> bits a
/// pair. A clear bit says that the pair is absent; a set one is looked up by binary search in the row.
/// <code>
/// headers   uint for each code: the first word of its bitmap in the upper 27 bits, the logarithm of its width in the lower 5
/// words     64 bits each; word 0 is empty and serves every code without rows
/// </code>
/// </summary>
public readonly struct FoldedRows : IPairStructure<FoldedRows>
{
    private const int BitsPerPair = 8;
    private const int WidthBits = 5;
    private const int LeastWidth = 6;

    private readonly CsrBinarySearch rows;
    private readonly uint[] headers;
    private readonly ulong[] words;

    private FoldedRows(PairEditColumns columns, int codeCount)
    {
        rows = CsrBinarySearch.Build(columns, codeCount);
        headers = new uint[codeCount + 1];
        Array.Fill(headers, (uint)LeastWidth);
        var most = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)codeCount + 1));
        var kept = new List<ulong> { 0 };
        foreach (var row in DistinctPairs.Of(columns).GroupBy(pair => pair.One))
        {
            var width = Math.Clamp(BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)(row.Count() * BitsPerPair))), LeastWidth, Math.Max(LeastWidth, most));
            var bits = new ulong[1 << (width - LeastWidth)];
            foreach (var (_, two, _) in row)
            {
                var bit = two & ((1 << width) - 1);
                bits[bit >> 6] |= 1UL << bit;
            }

            headers[row.Key] = ((uint)kept.Count << WidthBits) | (uint)width;
            kept.AddRange(bits);
        }

        words = [.. kept];
    }

    /// <inheritdoc/>
    public static string Name => "folded bitmap, CSR";

    /// <inheritdoc/>
    public long ByteCount => rows.ByteCount + (sizeof(uint) * (long)headers.Length) + (sizeof(ulong) * (long)words.Length);

    /// <inheritdoc/>
    public static FoldedRows Build(PairEditColumns columns, int codeCount) => new(columns, codeCount);

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo)
    {
        var header = headers[columnOne];
        var bit = columnTwo & ((1 << (int)header) - 1);
        return (words[(int)(header >> WidthBits) + (bit >> 6)] >> bit & 1) == 0 ? -1 : rows.Find(columnOne, columnTwo);
    }

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids) => PairLoop.CountHits(this, ids);
}
