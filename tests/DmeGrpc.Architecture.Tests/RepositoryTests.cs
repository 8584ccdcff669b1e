using DmeGrpc.TestSupport;

namespace DmeGrpc.Architecture.Tests;

/// <summary>Rules about the files of the repository.</summary>
public class RepositoryTests
{
    private static readonly string[] Folders = ["src", "tests", "protos", "samples", "data", "docs", "eng"];
    private static readonly string[] SourceEndings = [".cs", ".proto", ".md", ".json", ".jsonl", ".csv", ".sh", ".mjs", ".py", ".csproj", ".props"];
    private static readonly string[] Ignored = ["bin", "obj", "node_modules"];

    [Fact]
    public void No_source_file_is_over_300_lines()
    {
        // Migrations are written by a tool.
        var tooLong = Sources().Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => (Path: path, Lines: File.ReadLines(path).Count())).Where(file => file.Lines > 300);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_names_a_registry_or_a_machines_folders()
    {
        // Split so that this file does not name them either.
        string[] forbidden = ["registry." + "npmjs", "api." + "nuget.org", "/" + "root/", "/" + "home/", "resolved\": " + "\"http"];

        var found = Sources().SelectMany(path => forbidden.Where(File.ReadAllText(path).Contains).Select(word => $"{path}: {word}"));

        Assert.Empty(found);
    }

    [Fact]
    public void The_feed_is_not_configured_by_the_repository() =>
        Assert.DoesNotContain("nuget.config", Directory.EnumerateFiles(RepositoryFiles.Root).Select(Path.GetFileName), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Sources() => Folders.Select(folder => RepositoryFiles.Locate(folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(path => SourceEndings.Contains(Path.GetExtension(path)) && !path.Split(Path.DirectorySeparatorChar).Intersect(Ignored).Any());
}
