using DmeGrpc.TestSupport;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>The files under samples/.</summary>
internal static class Samples
{
    /// <summary>The tour of the edits.</summary>
    public static string Tour => Path("claims.jsonl");

    public static string Path(params string[] parts) => RepositoryFiles.Locate(["samples", .. parts]);
}
