using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>The distinct pairs of a table in order, each with the place of its first row.</summary>
internal static class DistinctPairs
{
    /// <summary>The bytes of a row that every structure keeps beside its keys: detail and source.</summary>
    public const int PayloadBytes = sizeof(ushort) + sizeof(uint);

    public static List<(int One, int Two, int Place)> Of(PairEditColumns columns)
    {
        var pairs = new List<(int, int, int)>(columns.RowCount);
        var starts = columns.RowStart.Span;
        var columnTwo = columns.ColumnTwo.Span;
        for (var one = 1; one < starts.Length - 1; one++)
        {
            for (var place = starts[one]; place < starts[one + 1]; place++)
            {
                if (place == starts[one] || columnTwo[place - 1] != columnTwo[place])
                {
                    pairs.Add((one, columnTwo[place], place));
                }
            }
        }

        GC.KeepAlive(columns);
        return pairs;
    }

    public static long PayloadOf(PairEditColumns columns) => (long)PayloadBytes * columns.RowCount;
}
