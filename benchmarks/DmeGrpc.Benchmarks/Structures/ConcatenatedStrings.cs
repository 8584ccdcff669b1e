using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>
/// What one would write first: a dictionary whose keys are both codes as one string. It is the baseline of every other structure and the
/// oracle that they are checked by: it is built from the rows that a reader of the table sees, not from its columns.
/// </summary>
public sealed class ConcatenatedStrings
{
    // Entry of 24 bytes, bucket of 4, and a string of 22 + 2 * 10 bytes rounded up to 8.
    private const int BytesPerEntry = 24 + 4 + 48;

    private readonly Dictionary<string, int> places = [];
    private readonly int rowCount;

    /// <summary>Reads every row of the table.</summary>
    public ConcatenatedStrings(PairEditTable table)
    {
        rowCount = table.Rows.Count;
        var place = 0;
        foreach (var row in table.Rows)
        {
            places.TryAdd(row.ColumnOne.ToString() + row.ColumnTwo.ToString(), place++);
        }
    }

    /// <summary>Its name in results.</summary>
    public static string Name => "Dictionary<string>";

    /// <summary>How many different pairs there are.</summary>
    public int Count => places.Count;

    /// <summary>The bytes it takes.</summary>
    public long ByteCount => ((long)BytesPerEntry * places.Count) + ((long)DistinctPairs.PayloadBytes * rowCount);

    /// <summary>Every pair as ten characters, column one first.</summary>
    public IEnumerable<string> Pairs => places.Keys;

    /// <summary>The place of the pair's first row, or -1.</summary>
    public int Find(string columnOne, string columnTwo) => places.TryGetValue(columnOne + columnTwo, out var place) ? place : -1;

    /// <summary>How many ordered pairs of lines are in the table. Lines of one code make no pair.</summary>
    public int CountHits(ReadOnlySpan<string> codes)
    {
        var hits = 0;
        foreach (var one in codes)
        {
            foreach (var two in codes)
            {
                if (one != two && Find(one, two) >= 0)
                {
                    hits++;
                }
            }
        }

        return hits;
    }
}
