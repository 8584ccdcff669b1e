namespace DmeGrpc.Engine.Tables;

/// <summary>
/// The pairs of a table by column two. Two bytes a distinct pair: the numbers of the column one codes of the code with number i are
/// columnOne[start[i]] up to columnOne[start[i + 1]], ascending. The windows of a pair are then found in the table itself.
/// </summary>
internal sealed class ColumnTwoIndex
{
    private readonly int[] start;
    private readonly ushort[] columnOne;

    /// <summary>Two passes over the columns: one counts, one places. The rows are in order of column one, so every group comes out in order.</summary>
    public ColumnTwoIndex(PairEditColumns columns)
    {
        var rowStart = columns.RowStart.Span;
        var columnTwo = columns.ColumnTwo.Span;
        start = new int[rowStart.Length];
        for (var one = 1; one < rowStart.Length - 1; one++)
        {
            for (var place = rowStart[one]; place < rowStart[one + 1]; place++)
            {
                start[columnTwo[place] + 1] += IsFirstOfPair(columnTwo, place, rowStart[one]) ? 1 : 0;
            }
        }

        for (var i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        columnOne = new ushort[start[^1]];
        var next = start.ToArray();
        for (var one = 1; one < rowStart.Length - 1; one++)
        {
            for (var place = rowStart[one]; place < rowStart[one + 1]; place++)
            {
                if (IsFirstOfPair(columnTwo, place, rowStart[one]))
                {
                    columnOne[next[columnTwo[place]]++] = (ushort)one;
                }
            }
        }
    }

    /// <summary>The bytes of memory it takes.</summary>
    public long ByteCount => (sizeof(int) * (long)start.Length) + (sizeof(ushort) * (long)columnOne.Length);

    /// <summary>The numbers of the codes that stand in column one before the code with the number.</summary>
    public ReadOnlySpan<ushort> ColumnOnesOf(int columnTwo) => columnOne.AsSpan(start[columnTwo]..start[columnTwo + 1]);

    // Windows of one pair stand together.
    private static bool IsFirstOfPair(ReadOnlySpan<ushort> columnTwo, int place, int rowStart) => place == rowStart || columnTwo[place - 1] != columnTwo[place];
}
