using System.Reflection;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.CmsEditions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Synthesis;

namespace DmeGrpc.Benchmarks.Data;

/// <summary>
/// The editions that are measured: one of the real tables where they are to be had, and a made-up one of the same size. Each is made once a process.
/// </summary>
public static class BenchmarkEdition
{
    /// <summary>Names an edition file to measure by.</summary>
    public const string FileVariable = "DME_EDITION";

    /// <summary>Names a folder of CMS files; where it is not set, shared/data beside the repository.</summary>
    public const string FolderVariable = "DME_CMS_DATA";

    /// <summary>How many pairs the made-up edition has; where it is not set, as many as the published table.</summary>
    public const string PairsVariable = "DME_SYNTHETIC_PAIRS";

    private static readonly Lazy<Edition?> LazyReal = new(OpenReal);
    private static readonly Lazy<Edition> LazySynthetic = new(() => EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Pairs = SyntheticPairs }));

    /// <summary>The edition of the real tables; null where neither a file nor the CMS files are to be had.</summary>
    public static Edition? Real => LazyReal.Value;

    /// <summary>The made-up edition.</summary>
    public static Edition Synthetic => LazySynthetic.Value;

    /// <summary>The real edition, or the made-up one in its place.</summary>
    public static Edition Default => Real ?? Synthetic;

    /// <summary>Whether <see cref="Real"/> can be had, without making it.</summary>
    public static bool HasReal => FileName is not null || Directory.Exists(Folder);

    /// <summary>Where CMS files are looked for.</summary>
    public static string Folder => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "data"));

    private static int SyntheticPairs =>
        int.TryParse(Environment.GetEnvironmentVariable(PairsVariable), out var pairs) ? pairs : SyntheticEditionOptions.PublishedPairs;

    private static string? FileName => Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file ? file : null;

    private static string RepositoryRoot => typeof(BenchmarkEdition).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!;

    /// <summary>Writes an edition to a temporary file.</summary>
    public static string WriteToFile(Edition edition)
    {
        var path = Path.Combine(Path.GetTempPath(), $"dme-benchmark-{Environment.ProcessId}-{edition.Id}.edition");
        EditionFile.Write(path, edition, new() { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "benchmark", Releases = [edition.Id] });
        return path;
    }

    private static Edition? OpenReal()
    {
        if (FileName is { } file)
        {
            return EditionOpener.Open(file);
        }

        if (!Directory.Exists(Folder))
        {
            return null;
        }

        var contents = CmsFolder.Read(Folder);
        return CmsEdition.Make(contents, new CmsEditionOptions { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "benchmark" }).Edition;
    }
}
