using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Benchmarks.Structures;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Pairs;

/// <summary>
/// What do the pair edits of a whole claim cost, from the text of its codes on? Every contender but the naive one reads and numbers each code once.
/// The mean is of one claim; claims follow one another through a set too large for the caches, or too small to leave them.
/// </summary>
public class ClaimPairsBenchmark
{
    private string[][] claims = [];
    private int next;
    private CodeIndex index = null!;
    private PairEditTable table = null!;
    private ConcatenatedStrings strings = null!;
    private UIntKeys dictionary;
    private FrozenPairs frozen;
    private SortedKeys sorted;
    private CsrBinarySearch binary;
    private CsrIndexOf indexOf;
    private BitMatrix matrix;
    private FoldedRows folded;
    private RowScan scan;
    private OpenAddressing open;

    /// <summary>Which table, and whether the same few claims come again and again (hot) or not (cold).</summary>
    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    /// <summary>How many lines each claim has.</summary>
    [Params(2, 4, 10, 50, 450)]
    public int Lines { get; set; }

    /// <summary>The tables that can be had; the first of them hot too.</summary>
    public static IEnumerable<string> Inputs => BenchmarkTable.MainName.Select(name => $"{name}, hot").Concat(BenchmarkTable.Names.Select(name => $"{name}, cold"));

    /// <summary>Makes the structures and draws the claims.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var (name, isHot) = (Input.Split(',')[0], Input.EndsWith("hot", StringComparison.Ordinal));
        var source = BenchmarkTable.Of(name);
        (table, index) = (source.Table, source.Index);
        claims = CodeClaims.Draw(source, Lines, isHot ? CodeClaims.HotCount : CodeClaims.ColdCount(Lines));
        var kept = BuiltStructures.Of(name);
        (strings, dictionary, frozen, sorted, binary, indexOf) = (kept.Strings, kept.Dictionary, kept.Frozen, kept.Sorted, kept.Binary, kept.IndexOf);
        (matrix, folded, scan, open) = (kept.Matrix, kept.Folded, kept.Scan, kept.Open);
    }

    /// <summary>The naive baseline.</summary>
    [Benchmark(Baseline = true, Description = "Dictionary<string>")]
    public int Strings() => strings.CountHits(Next());

    /// <summary><see cref="UIntKeys"/>.</summary>
    [Benchmark(Description = "Dictionary<uint>")]
    public int Dictionary() => Count(dictionary);

    /// <summary><see cref="FrozenPairs"/>.</summary>
    [Benchmark(Description = "FrozenDictionary<int>")]
    public int Frozen() => Count(frozen);

    /// <summary><see cref="SortedKeys"/>.</summary>
    [Benchmark(Description = "sorted array")]
    public int Sorted() => Count(sorted);

    /// <summary><see cref="CsrBinarySearch"/>.</summary>
    [Benchmark(Description = "CSR, binary search")]
    public int Binary() => Count(binary);

    /// <summary><see cref="CsrIndexOf"/>.</summary>
    [Benchmark(Description = "CSR, vectorised IndexOf")]
    public int IndexOf() => Count(indexOf);

    /// <summary><see cref="BitMatrix"/>.</summary>
    [Benchmark(Description = "bit matrix, rank")]
    public int Matrix() => Count(matrix);

    /// <summary><see cref="FoldedRows"/>.</summary>
    [Benchmark(Description = "folded bitmap, CSR")]
    public int Folded() => Count(folded);

    /// <summary><see cref="RowScan"/>.</summary>
    [Benchmark(Description = "claim bitset, row scan")]
    public int Scan() => Count(scan);

    /// <summary><see cref="OpenAddressing"/>.</summary>
    [Benchmark(Description = "open addressing")]
    public int Open() => Count(open);

    /// <summary>The product, pair by pair.</summary>
    [Benchmark(Description = "PairEditTable.Find")]
    public int Find()
    {
        var texts = Next();
        Span<ProcedureCode> codes = stackalloc ProcedureCode[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            _ = ProcedureCode.TryParse(texts[i], out codes[i]);
        }

        var hits = 0;
        foreach (var one in codes)
        {
            foreach (var two in codes)
            {
                if (one != two && !table.Find(one, two).IsEmpty)
                {
                    hits++;
                }
            }
        }

        return hits;
    }

    /// <summary>The product, all pairs at once.</summary>
    [Benchmark(Description = "PairEditTable.FindAmong")]
    public int FindAmong()
    {
        var texts = Next();
        Span<ProcedureCode> codes = stackalloc ProcedureCode[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            _ = ProcedureCode.TryParse(texts[i], out codes[i]);
        }

        return table.FindAmong(codes)?.Count ?? 0;
    }

    private int Count<T>(in T pairs)
        where T : struct, IPairStructure<T>
    {
        var texts = Next();
        Span<ushort> ids = stackalloc ushort[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            ids[i] = ProcedureCode.TryParse(texts[i], out var code) ? (ushort)index.IdOf(code) : (ushort)0;
        }

        return pairs.CountHits(ids);
    }

    private string[] Next()
    {
        next = next + 1 < claims.Length ? next + 1 : 0;
        return claims[next];
    }
}
