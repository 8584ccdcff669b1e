using DmeGrpc.TestSupport;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>The files under samples/.</summary>
internal static class Samples
{
    /// <summary>The tour of the edits.</summary>
    public static string Tour => Path("claims.jsonl");

    /// <summary>The same claims without their members: alone and by a server that knows nothing of a member, what hangs on history is answered differently.</summary>
    public static string TourWithoutMembers => WithoutMembers.Value;

    private static Lazy<string> WithoutMembers { get; } = new(() =>
    {
        var copy = System.IO.Path.Combine(Directory.CreateTempSubdirectory().FullName, "claims.jsonl");
        File.WriteAllText(copy, File.ReadAllText(Tour).Replace("\"memberId\": \"MADEUP001\", ", string.Empty, StringComparison.Ordinal));
        return copy;
    });

    public static string Path(params string[] parts) => RepositoryFiles.Locate(["samples", .. parts]);
}
