using BenchmarkDotNet.Attributes;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Benchmarks.Engine;

/// <summary>What does a finding of each edit cost, beside the same ten-line claim without any?</summary>
public class EditBenchmark
{
    private static readonly Lazy<IReadOnlyDictionary<EditKind, Claim>> Claims = new(() => new FaultyClaims(BenchmarkEdition.Default).Make());

    private Claim faulty = null!;
    private Claim clean = null!;
    private EditionCatalog catalog = null!;

    /// <summary>The edit that finds something.</summary>
    [ParamsSource(nameof(Edits))]
    public EditKind Edit { get; set; }

    /// <summary>Those for which the edition has what it takes.</summary>
    public static IEnumerable<EditKind> Edits => Claims.Value.Keys;

    /// <summary>Makes the claims.</summary>
    [GlobalSetup]
    public void Setup()
    {
        catalog = new EditionCatalog(BenchmarkEdition.Default);
        faulty = Claims.Value[Edit];
        clean = new ClaimMaker(BenchmarkEdition.Default, faulty.Setting).Clean(FaultyClaims.Lines, 1)[0];
    }

    /// <summary>The claim before it was changed.</summary>
    [Benchmark(Baseline = true, Description = "without the finding")]
    public ClaimVerdict Clean() => ClaimValidator.Validate(clean, catalog);

    /// <summary>The claim with the finding.</summary>
    [Benchmark(Description = "with the finding")]
    public ClaimVerdict Faulty() => ClaimValidator.Validate(faulty, catalog);
}
