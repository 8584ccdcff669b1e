using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.CmsEditions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Synthesis;

namespace DmeGrpc.Benchmarks.Data;

/// <summary><c>editions FOLDER COUNT</c>: writes so many editions of national size under different names, real ones where the CMS files are to be had.</summary>
internal static class EditionsCommand
{
    public static int Run(string folder, int count)
    {
        var contents = Directory.Exists(BenchmarkEdition.Folder) ? CmsFolder.Read(BenchmarkEdition.Folder) : null;
        for (var number = 1; number <= count; number++)
        {
            var path = Path.Combine(folder, $"{number}.edition");
            if (contents is not null)
            {
                var made = CmsEdition.Make(contents, new CmsEditionOptions { Id = $"national-{number}", BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "benchmark" });
                EditionFile.Write(path, made.Edition, made.Build);
            }
            else
            {
                var edition = EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Seed = (ulong)number });
                EditionFile.Write(path, edition, new() { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "benchmark", Releases = [edition.Id] });
            }
        }

        Console.WriteLine($"{count} editions {(contents is null ? "made up" : "of the real tables")}");
        return 0;
    }
}
