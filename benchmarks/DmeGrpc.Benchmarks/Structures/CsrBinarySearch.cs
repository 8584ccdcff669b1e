using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>The rows of each column one code together, sorted by column two; binary search in one row.</summary>
public readonly struct CsrBinarySearch : IPairStructure<CsrBinarySearch>
{
    private readonly int[] starts;
    private readonly ushort[] columnTwo;
    private readonly long payload;

    private CsrBinarySearch(int[] starts, ushort[] columnTwo, long payload) => (this.starts, this.columnTwo, this.payload) = (starts, columnTwo, payload);

    /// <inheritdoc/>
    public static string Name => "CSR, binary search";

    /// <inheritdoc/>
    public long ByteCount => payload + (sizeof(int) * (long)starts.Length) + (sizeof(ushort) * (long)columnTwo.Length);

    /// <inheritdoc/>
    public static CsrBinarySearch Build(PairEditColumns columns, int codeCount) =>
        new(columns.RowStart.ToArray(), columns.ColumnTwo.ToArray(), DistinctPairs.PayloadOf(columns));

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo)
    {
        var (low, high) = (starts[columnOne], starts[columnOne + 1]);
        var end = high;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this.columnTwo[middle] < columnTwo)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < end && this.columnTwo[low] == columnTwo ? low : -1;
    }

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids) => PairLoop.CountHits(this, ids);
}
