using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>
/// The claim as a set of bits, one a code; the CSR row of each line is read from end to end against it. Its cost hangs on the length of the
/// rows, not on the number of lines, so that it gains with the length of the claim. A single pair is found as in <see cref="CsrBinarySearch"/>.
/// </summary>
public readonly struct RowScan : IPairStructure<RowScan>
{
    private readonly CsrBinarySearch rows;
    private readonly int[] starts;
    private readonly ushort[] columnTwo;
    private readonly int codeCount;

    private RowScan(CsrBinarySearch rows, int[] starts, ushort[] columnTwo, int codeCount) =>
        (this.rows, this.starts, this.columnTwo, this.codeCount) = (rows, starts, columnTwo, codeCount);

    /// <inheritdoc/>
    public static string Name => "claim bitset, CSR row scan";

    /// <inheritdoc/>
    public long ByteCount => rows.ByteCount;

    /// <inheritdoc/>
    public static RowScan Build(PairEditColumns columns, int codeCount) =>
        new(CsrBinarySearch.Build(columns, codeCount), columns.RowStart.ToArray(), columns.ColumnTwo.ToArray(), codeCount);

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo) => rows.Find(columnOne, columnTwo);

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids)
    {
        Span<ulong> claim = stackalloc ulong[(codeCount >> 6) + 1];
        claim.Clear();
        foreach (var id in ids)
        {
            claim[id >> 6] |= 1UL << id;
        }

        var hits = 0;
        foreach (var one in ids)
        {
            var previous = -1;
            foreach (var two in columnTwo.AsSpan(starts[one], starts[one + 1] - starts[one]))
            {
                if ((claim[two >> 6] >> two & 1) != 0 && two != previous && two != one)
                {
                    // Codes repeat on long claims: each of the lines makes a pair.
                    hits += ids.Count(two);
                }

                previous = two;
            }
        }

        return hits;
    }
}
