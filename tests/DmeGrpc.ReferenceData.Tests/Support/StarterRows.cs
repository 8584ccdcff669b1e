using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>The rows of a file of data/starter as plain text by column, read apart from the reader under test.</summary>
internal static class StarterRows
{
    public static string PathOf(string file) => RepositoryFiles.Locate("data", "starter", file);

    public static IReadOnlyList<Dictionary<string, string>> Of(string file) => [.. PlainCsv.Read(PathOf(file))];
}
