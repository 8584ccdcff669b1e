using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>The rows of each column one code together; the vectorised <c>IndexOf</c> over one row.</summary>
public readonly struct CsrIndexOf : IPairStructure<CsrIndexOf>
{
    private readonly int[] starts;
    private readonly ushort[] columnTwo;
    private readonly long payload;

    private CsrIndexOf(int[] starts, ushort[] columnTwo, long payload) => (this.starts, this.columnTwo, this.payload) = (starts, columnTwo, payload);

    /// <inheritdoc/>
    public static string Name => "CSR, vectorised IndexOf";

    /// <inheritdoc/>
    public long ByteCount => payload + (sizeof(int) * (long)starts.Length) + (sizeof(ushort) * (long)columnTwo.Length);

    /// <inheritdoc/>
    public static CsrIndexOf Build(PairEditColumns columns, int codeCount) =>
        new(columns.RowStart.ToArray(), columns.ColumnTwo.ToArray(), DistinctPairs.PayloadOf(columns));

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo)
    {
        var start = starts[columnOne];
        var at = this.columnTwo.AsSpan(start, starts[columnOne + 1] - start).IndexOf((ushort)columnTwo);
        return at < 0 ? -1 : start + at;
    }

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids) => PairLoop.CountHits(this, ids);
}
