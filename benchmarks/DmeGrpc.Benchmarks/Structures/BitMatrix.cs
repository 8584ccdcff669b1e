using System.Numerics;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>
/// One bit for every column one code with rows and every column two code with rows; the number of bits set before a bit is the pair's
/// number, which leads to its first row.
/// <code>
/// rowOf     ushort for each code: its row in the matrix, 0 for a code that is never column one (row 0 is empty)
/// columnOf  ushort for each code: its column, 0 for a code that is never column two (column 0 is empty)
/// words     rows * wordsPerRow of 64 bits
/// ranks     bits set before each group of eight words
/// places    the first row of each pair
/// </code>
/// </summary>
public readonly struct BitMatrix : IPairStructure<BitMatrix>
{
    private const int WordsPerRank = 8;

    private readonly ushort[] rowOf;
    private readonly ushort[] columnOf;
    private readonly ulong[] words;
    private readonly int[] ranks;
    private readonly int[] places;
    private readonly int wordsPerRow;
    private readonly long payload;

    private BitMatrix(PairEditColumns columns, int codeCount)
    {
        var pairs = DistinctPairs.Of(columns);
        (rowOf, columnOf) = (new ushort[codeCount + 1], new ushort[codeCount + 1]);
        var rows = Number(rowOf, pairs.Select(pair => pair.One));
        wordsPerRow = (Number(columnOf, pairs.Select(pair => pair.Two)) + 63) / 64;
        words = new ulong[(((rows * wordsPerRow) + WordsPerRank - 1) / WordsPerRank) * WordsPerRank];
        foreach (var (one, two, _) in pairs)
        {
            words[(rowOf[one] * wordsPerRow) + (columnOf[two] >> 6)] |= 1UL << columnOf[two];
        }

        ranks = new int[words.Length / WordsPerRank];
        var rank = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (i % WordsPerRank == 0)
            {
                ranks[i / WordsPerRank] = rank;
            }

            rank += BitOperations.PopCount(words[i]);
        }

        // Rows and columns are numbered in the order of the codes, so that the pairs are in the order of the bits.
        places = [.. pairs.Select(pair => pair.Place)];
        payload = DistinctPairs.PayloadOf(columns);
    }

    /// <inheritdoc/>
    public static string Name => "bit matrix, rank";

    /// <inheritdoc/>
    public long ByteCount => payload + (sizeof(ushort) * (long)(rowOf.Length + columnOf.Length)) + (sizeof(ulong) * (long)words.Length)
        + (sizeof(int) * (long)(ranks.Length + places.Length));

    /// <inheritdoc/>
    public static BitMatrix Build(PairEditColumns columns, int codeCount) => new(columns, codeCount);

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo)
    {
        var column = columnOf[columnTwo];
        var at = (rowOf[columnOne] * wordsPerRow) + (column >> 6);
        return (words[at] >> column & 1) == 0 ? -1 : places[RankOf(at, column)];
    }

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids) => PairLoop.CountHits(this, ids);

    private int RankOf(int at, int column)
    {
        var first = at & ~(WordsPerRank - 1);
        var rank = ranks[at / WordsPerRank];
        for (var i = first; i < at; i++)
        {
            rank += BitOperations.PopCount(words[i]);
        }

        return rank + BitOperations.PopCount(words[at] & ((1UL << column) - 1));
    }

    private static int Number(ushort[] numbers, IEnumerable<int> codes)
    {
        foreach (var code in codes)
        {
            numbers[code] = 1;
        }

        var next = 1;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] != 0)
            {
                numbers[i] = (ushort)next++;
            }
        }

        return next;
    }
}
