using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Data;

/// <summary>
/// Claims as lists of codes, drawn evenly from the codes of a table. In the published tables one of eighty ordered pairs of such codes has an edit;
/// real claims have fewer. The same seed gives the same claims.
/// </summary>
public static class CodeClaims
{
    /// <summary>So few claims that what they touch of a table stays in the first two levels of cache.</summary>
    public const int HotCount = 8;

    /// <summary>About how many lines claims together must have to touch all of a table again and again.</summary>
    public const int ColdLines = 100_000;

    private const int Seed = 20_240_701;

    /// <summary>The codes that stand in some row of the table, in order.</summary>
    public static ProcedureCode[] CodesOf(PairEditTable table, CodeIndex index)
    {
        var isUsed = new bool[index.Count + 1];
        var starts = table.Columns.RowStart.Span;
        for (var id = 1; id <= index.Count; id++)
        {
            isUsed[id] = starts[id] < starts[id + 1];
        }

        foreach (var two in table.Columns.ColumnTwo.Span)
        {
            isUsed[two] = true;
        }

        GC.KeepAlive(table);
        return [.. Enumerable.Range(1, index.Count).Where(id => isUsed[id]).Select(index.CodeOf)];
    }

    /// <summary>Claims of different codes each.</summary>
    public static string[][] Draw(BenchmarkTable table, int lines, int claims)
    {
        var random = new Random(Seed + lines);
        var texts = Array.ConvertAll(CodesOf(table.Table, table.Index), code => code.ToString());
        return [.. Enumerable.Range(0, claims).Select(_ => Distinct(random, texts, lines))];
    }

    /// <summary>How many claims of so many lines are a cache-busting set.</summary>
    public static int ColdCount(int lines) => Math.Max(HotCount, ColdLines / lines);

    private static string[] Distinct(Random random, string[] texts, int count)
    {
        var chosen = new HashSet<string>();
        while (chosen.Count < count)
        {
            chosen.Add(texts[random.Next(texts.Length)]);
        }

        return [.. chosen];
    }
}
