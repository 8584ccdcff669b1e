namespace DmeGrpc.Engine.Tables;

/// <summary>
/// The rows of a pair table, column by column. Rows are sorted by the number of the column one code, the number of the column two code, and
/// the newest window. Eight bytes a row:
/// <code>
/// RowStart   int     one for each code number, from 0, and one more: the rows of code i are RowStart[i] up to RowStart[i + 1]
/// ColumnTwo  ushort  number of the column two code; the only column that a miss reads
/// Detail     ushort  place in Details
/// Source     uint    file in the upper 8 bits, line in the lower 24
/// </code>
/// The memory may be arrays or a mapped file; it must never change.
/// </summary>
public sealed class PairEditColumns
{
    /// <summary>How many different details a table may have.</summary>
    public const int MaxDetails = ushort.MaxValue + 1;

    private const int BytesPerDetail = 32;

    /// <summary>Where the rows of each column one code start.</summary>
    public required ReadOnlyMemory<int> RowStart { get; init; }

    /// <summary>The number of the column two code of each row.</summary>
    public required ReadOnlyMemory<ushort> ColumnTwo { get; init; }

    /// <summary>The detail of each row.</summary>
    public required ReadOnlyMemory<ushort> Detail { get; init; }

    /// <summary>The packed source of each row.</summary>
    public required ReadOnlyMemory<uint> Source { get; init; }

    /// <summary>Every different detail once.</summary>
    public required IReadOnlyList<PairEditDetail> Details { get; init; }

    /// <summary>How many rows there are.</summary>
    public int RowCount => ColumnTwo.Length;

    /// <summary>The bytes of memory it takes, mapped memory included, rationale texts and the code index not.</summary>
    public long ByteCount => (sizeof(int) * (long)RowStart.Length) + (((2 * sizeof(ushort)) + sizeof(uint)) * (long)RowCount) + (BytesPerDetail * (long)Details.Count);

    /// <summary>Sees that the columns fit each other and the index, so that no look-up can leave them.</summary>
    /// <exception cref="InvalidDataException">They do not; the message says where.</exception>
    public void Validate(CodeIndex index)
    {
        Require(Detail.Length == RowCount && Source.Length == RowCount, "the columns differ in length");
        Require(RowStart.Length == index.Count + 2, "there is not one row start for each code");
        Require(Details.Count <= MaxDetails, $"there are more than {MaxDetails} details");
        var starts = RowStart.Span;
        Require(starts[0] == 0 && starts[1] == 0 && starts[^1] == RowCount, "the row starts do not span the rows");
        for (var i = 1; i < starts.Length; i++)
        {
            Require(starts[i - 1] <= starts[i], "the row starts descend");
        }

        Require(!ColumnTwo.Span.ContainsAnyExceptInRange((ushort)1, (ushort)index.Count), "a column two code is not in the index");
        Require(Details.Count > ushort.MaxValue || Detail.Span.IndexOfAnyInRange((ushort)Details.Count, ushort.MaxValue) < 0, "a row names a detail that is not there");
        GC.KeepAlive(this);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException($"The pair table is malformed: {otherwise}.");
        }
    }
}
