using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.ReferenceData.Synthesis;

namespace DmeGrpc.Benchmarks.Scale;

/// <summary>Does a verdict cost more the more editions are loaded? Made-up editions of a tenth of the national size.</summary>
public class EditionCountBenchmark
{
    private const int PairsEach = 200_000;
    private const int TenLines = 10;
    private const int Claims = 128;

    private EditionCatalog catalog = null!;
    private IReadOnlyList<Claim> claims = [];
    private int next;

    /// <summary>How many editions are loaded.</summary>
    [Params(1, 2, 4, 8)]
    public int Editions { get; set; }

    /// <summary>How many lines each claim has.</summary>
    [Params(TenLines)]
    public int Lines { get; set; }

    /// <summary>Makes the editions and the claims, which have findings.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Edition[] editions =
            [.. Enumerable.Range(1, Editions).Select(seed => EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Pairs = PairsEach, Seed = (ulong)seed }))];
        catalog = new EditionCatalog(editions);
        claims = new ClaimMaker(editions[0], ServiceSetting.Practitioner).Mixed(Lines, Claims);
    }

    /// <summary>All edits.</summary>
    [Benchmark(Description = "ClaimValidator")]
    public ClaimVerdict Validate()
    {
        next = next + 1 < claims.Count ? next + 1 : 0;
        return ClaimValidator.Validate(claims[next], catalog);
    }
}
