using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Benchmarks.Engine;

/// <summary>What does a verdict cost, from the engine's claim on? The mean is of one claim; claims differ from each other.</summary>
public class EngineBenchmark
{
    private const int Claims = 256;

    private IReadOnlyList<Claim> claims = [];
    private EditionCatalog catalog = null!;
    private int next;

    /// <summary>Who bills, and whether anything is wrong with the claims.</summary>
    [Params("practitioner, clean", "practitioner, faulty", "supplier, clean", "supplier, faulty")]
    public string Kind { get; set; } = "";

    /// <summary>How many lines each claim has, at most ten a day.</summary>
    [Params(1, 10, 50, 450)]
    public int Lines { get; set; }

    /// <summary>Makes the claims.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var edition = BenchmarkEdition.Default;
        catalog = new EditionCatalog(edition);
        var maker = new ClaimMaker(edition, Kind.StartsWith("supplier", StringComparison.Ordinal) ? ServiceSetting.DmeSupplier : ServiceSetting.Practitioner);
        var count = Math.Max(8, Claims / Lines);
        claims = Kind.EndsWith("clean", StringComparison.Ordinal) ? maker.Clean(Lines, count) : maker.Mixed(Lines, count);
    }

    /// <summary>All edits.</summary>
    [Benchmark(Description = "ClaimValidator")]
    public ClaimVerdict Validate()
    {
        next = next + 1 < claims.Count ? next + 1 : 0;
        return ClaimValidator.Validate(claims[next], catalog);
    }
}
