using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Data;

/// <summary>A pair table to measure, with the edition that numbers its codes.</summary>
public sealed class BenchmarkTable
{
    /// <summary>Names the tables to measure.</summary>
    public const string TablesVariable = "DME_BENCHMARK_TABLES";

    private static readonly Lazy<BenchmarkTable> RealPractitioner = new(() => new(BenchmarkEdition.Real!, ServiceSetting.Practitioner));
    private static readonly Lazy<BenchmarkTable> RealHospital = new(() => new(BenchmarkEdition.Real!, ServiceSetting.OutpatientHospital));
    private static readonly Lazy<BenchmarkTable> SyntheticPractitioner = new(() => new(BenchmarkEdition.Synthetic, ServiceSetting.Practitioner));

    /// <summary>Takes the Medicare table of a setting.</summary>
    public BenchmarkTable(Edition edition, ServiceSetting setting)
    {
        Edition = edition;
        Table = edition.PairEdits(PayerProgram.Medicare, setting)
            ?? throw new InvalidOperationException($"{edition.Id} has no Medicare pair table for {setting}.");
    }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>The table.</summary>
    public PairEditTable Table { get; }

    /// <summary>The numbers of the codes.</summary>
    public CodeIndex Index => Edition.Index;

    /// <summary>
    /// The tables that can be had here: the two real ones, or none of them; and the made-up one. <see cref="TablesVariable"/> can name fewer, parted by commas.
    /// </summary>
    public static IEnumerable<string> Names
    {
        get
        {
            string[] names = BenchmarkEdition.HasReal ? ["practitioner", "hospital", "synthetic"] : ["synthetic"];
            var chosen = Environment.GetEnvironmentVariable(TablesVariable);
            return string.IsNullOrEmpty(chosen) ? names : names.Intersect(chosen.Split(','));
        }
    }

    /// <summary>The first of <see cref="Names"/>.</summary>
    public static IEnumerable<string> MainName => Names.Take(1);

    /// <summary>A table by its name.</summary>
    public static BenchmarkTable Of(string name) => name switch
    {
        "practitioner" => RealPractitioner.Value,
        "hospital" => RealHospital.Value,
        "synthetic" => SyntheticPractitioner.Value,
        _ => throw new ArgumentException($"There is no table {name}.", nameof(name)),
    };
}
