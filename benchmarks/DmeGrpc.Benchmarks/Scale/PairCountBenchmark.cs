using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Benchmarks.Structures;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.ReferenceData.Synthesis;

namespace DmeGrpc.Benchmarks.Scale;

/// <summary>How does the cost of a ten-line claim's pairs grow with the table? Made-up tables; claims never come twice in a row.</summary>
public class PairCountBenchmark
{
    private const int TenLines = 10;

    private BenchmarkTable table = null!;
    private ConcatenatedStrings strings = null!;
    private FrozenPairs frozen;
    private string[][] claims = [];
    private int next;

    /// <summary>How many pairs the table has.</summary>
    [Params(10_000, 100_000, 1_000_000, 2_238_466, 5_000_000)]
    public int Pairs { get; set; }

    /// <summary>How many lines each claim has.</summary>
    [Params(TenLines)]
    public int Lines { get; set; }

    /// <summary>Makes the table and the contenders.</summary>
    [GlobalSetup]
    public void Setup()
    {
        table = new BenchmarkTable(EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Pairs = Pairs }), ServiceSetting.Practitioner);
        strings = new ConcatenatedStrings(table.Table);
        frozen = FrozenPairs.Build(table.Table.Columns, table.Index.Count);
        claims = CodeClaims.Draw(table, Lines, CodeClaims.ColdCount(Lines));
    }

    /// <summary>The naive baseline.</summary>
    [Benchmark(Baseline = true, Description = "Dictionary<string>")]
    public int Strings() => strings.CountHits(Next());

    /// <summary>A frozen dictionary.</summary>
    [Benchmark(Description = "FrozenDictionary<int>")]
    public int Frozen()
    {
        var texts = Next();
        Span<ushort> ids = stackalloc ushort[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            ids[i] = ProcedureCode.TryParse(texts[i], out var code) ? (ushort)table.Index.IdOf(code) : (ushort)0;
        }

        return frozen.CountHits(ids);
    }

    /// <summary>The product.</summary>
    [Benchmark(Description = "PairEditTable.FindAmong")]
    public int Product()
    {
        var texts = Next();
        Span<ProcedureCode> codes = stackalloc ProcedureCode[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            _ = ProcedureCode.TryParse(texts[i], out codes[i]);
        }

        return table.Table.FindAmong(codes)?.Count ?? 0;
    }

    private string[] Next()
    {
        next = next + 1 < claims.Length ? next + 1 : 0;
        return claims[next];
    }
}
