using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>
/// The item policy as CSV files: lateral_items.csv, spanned_supplies.csv, supply_quantities.csv, required_diagnoses.csv. Those in data/policy are part of this assembly.
/// </summary>
public static class PublishedItemPolicy
{
    private static readonly Lazy<ItemPolicy> Once = new(Load);

    /// <summary>The files, which a folder of an own policy holds all.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [LateralItemRows.FileName, SpannedSupplyRows.FileName, SupplyQuantityRows.FileName, RequiredDiagnosisRows.FileName];

    /// <summary>The policy inside this assembly, read when it is first asked for.</summary>
    public static ItemPolicy Instance => Once.Value;

    /// <summary>Reads a policy from a folder.</summary>
    /// <param name="folder">It holds every file of <see cref="Names"/>.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="EditionSourceException">Something is wrong with a file; the exception lists all of it.</exception>
    public static ItemPolicy Open(string folder) => Read(name => File.OpenRead(Path.Combine(folder, name)));

    /// <summary>Reads a policy.</summary>
    /// <param name="open">Opens a file of <see cref="Names"/>.</param>
    /// <exception cref="EditionSourceException">Something is wrong with a file; the exception lists all of it.</exception>
    public static ItemPolicy Read(Func<string, Stream> open)
    {
        var problems = new ProblemList(SourceLimits.Default.Problems);
        List<T> Rows<T>(string name, Func<Stream, ProblemList, List<T>> read)
        {
            using var stream = open(name);
            return read(stream, problems);
        }

        var policy = new ItemPolicy
        {
            LateralItems = Rows(LateralItemRows.FileName, LateralItemRows.Read),
            SpannedSupplies = Rows(SpannedSupplyRows.FileName, SpannedSupplyRows.Read),
            Quantities = Rows(SupplyQuantityRows.FileName, SupplyQuantityRows.Read),
            Diagnoses = Rows(RequiredDiagnosisRows.FileName, RequiredDiagnosisRows.Read),
        };
        problems.ThrowIfAny();
        return policy;
    }

    private static ItemPolicy Load()
    {
        var files = new EmbeddedFiles(typeof(PublishedItemPolicy).Assembly, "policy/");
        return Read(name => files.Open(name)!);
    }
}
