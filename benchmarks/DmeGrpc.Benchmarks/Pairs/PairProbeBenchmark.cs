using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Benchmarks.Structures;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Pairs;

/// <summary>
/// What does it cost to ask for one pair? The mean is of one probe, codes being numbered already (the naive dictionary takes them as text).
/// Hot asks for the same few pairs again and again; cold walks through so many that none is in a near cache.
/// </summary>
public class PairProbeBenchmark
{
    private const int Probes = 16_384;
    private const int HotPairs = 64;

    private readonly (ushort One, ushort Two)[] ids = new (ushort, ushort)[Probes];
    private readonly (ProcedureCode One, ProcedureCode Two)[] codes = new (ProcedureCode, ProcedureCode)[Probes];
    private readonly (string One, string Two)[] texts = new (string, string)[Probes];

    private PairEditTable table = null!;
    private ConcatenatedStrings strings = null!;
    private UIntKeys dictionary;
    private FrozenPairs frozen;
    private SortedKeys sorted;
    private CsrBinarySearch binary;
    private CsrIndexOf indexOf;
    private BitMatrix matrix;
    private FoldedRows folded;
    private OpenAddressing open;

    /// <summary>Which table.</summary>
    [ParamsSource(nameof(Tables))]
    public string Table { get; set; } = "";

    /// <summary>Which pairs.</summary>
    [Params("hit, hot", "miss, hot", "hit, cold", "miss, cold")]
    public string Probe { get; set; } = "";

    /// <summary>The tables that can be had.</summary>
    public static IEnumerable<string> Tables => BenchmarkTable.MainName;

    /// <summary>Makes the structures and chooses the pairs.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var source = BenchmarkTable.Of(Table);
        table = source.Table;
        var kept = BuiltStructures.Of(Table);
        (strings, dictionary, frozen, sorted, binary, indexOf) = (kept.Strings, kept.Dictionary, kept.Frozen, kept.Sorted, kept.Binary, kept.IndexOf);
        (matrix, folded, open) = (kept.Matrix, kept.Folded, kept.Open);
        var random = new Random(7);
        var stored = DistinctPairs.Of(table.Columns);
        var all = CodeClaims.CodesOf(table, source.Index);
        var different = Probe.EndsWith("hot", StringComparison.Ordinal) ? HotPairs : Probes;
        for (var i = 0; i < Probes; i++)
        {
            if (i >= different)
            {
                (ids[i], codes[i], texts[i]) = (ids[i - different], codes[i - different], texts[i - different]);
                continue;
            }

            int one, two;
            do
            {
                var hit = stored[random.Next(stored.Count)];
                (one, two) = Probe.StartsWith("hit", StringComparison.Ordinal)
                    ? (hit.One, hit.Two)
                    : (source.Index.IdOf(all[random.Next(all.Length)]), source.Index.IdOf(all[random.Next(all.Length)]));
            }
            while (binary.Find(one, two) >= 0 != Probe.StartsWith("hit", StringComparison.Ordinal));

            ids[i] = ((ushort)one, (ushort)two);
            codes[i] = (source.Index.CodeOf(one), source.Index.CodeOf(two));
            texts[i] = (codes[i].One.ToString(), codes[i].Two.ToString());
        }
    }

    /// <summary>The naive baseline.</summary>
    [Benchmark(Baseline = true, Description = "Dictionary<string>", OperationsPerInvoke = Probes)]
    public int Strings()
    {
        var sum = 0;
        foreach (var (one, two) in texts)
        {
            sum += strings.Find(one, two);
        }

        return sum;
    }

    /// <summary><see cref="UIntKeys"/>.</summary>
    [Benchmark(Description = "Dictionary<uint>", OperationsPerInvoke = Probes)]
    public int Dictionary() => Sum(dictionary);

    /// <summary><see cref="FrozenPairs"/>.</summary>
    [Benchmark(Description = "FrozenDictionary<int>", OperationsPerInvoke = Probes)]
    public int Frozen() => Sum(frozen);

    /// <summary><see cref="SortedKeys"/>.</summary>
    [Benchmark(Description = "sorted array", OperationsPerInvoke = Probes)]
    public int Sorted() => Sum(sorted);

    /// <summary><see cref="CsrBinarySearch"/>.</summary>
    [Benchmark(Description = "CSR, binary search", OperationsPerInvoke = Probes)]
    public int Binary() => Sum(binary);

    /// <summary><see cref="CsrIndexOf"/>.</summary>
    [Benchmark(Description = "CSR, vectorised IndexOf", OperationsPerInvoke = Probes)]
    public int IndexOf() => Sum(indexOf);

    /// <summary><see cref="BitMatrix"/>.</summary>
    [Benchmark(Description = "bit matrix, rank", OperationsPerInvoke = Probes)]
    public int Matrix() => Sum(matrix);

    /// <summary><see cref="FoldedRows"/>.</summary>
    [Benchmark(Description = "folded bitmap, CSR", OperationsPerInvoke = Probes)]
    public int Folded() => Sum(folded);

    /// <summary><see cref="OpenAddressing"/>.</summary>
    [Benchmark(Description = "open addressing", OperationsPerInvoke = Probes)]
    public int Open() => Sum(open);

    /// <summary>The product, numbering of both codes included.</summary>
    [Benchmark(Description = "PairEditTable.Find", OperationsPerInvoke = Probes)]
    public int Product()
    {
        var sum = 0;
        foreach (var (one, two) in codes)
        {
            sum += table.Find(one, two).Count;
        }

        return sum;
    }

    private int Sum<T>(in T pairs)
        where T : struct, IPairStructure<T>
    {
        var sum = 0;
        foreach (var (one, two) in ids)
        {
            sum += pairs.Find(one, two);
        }

        return sum;
    }
}
