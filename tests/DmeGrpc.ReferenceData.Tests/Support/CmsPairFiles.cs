using System.IO.Compression;
using System.Text;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>Reads the published pair files as plainly as can be: six lines of preamble, then seven columns apart by tabs.</summary>
internal static class CmsPairFiles
{
    public static IReadOnlyList<string> Names(string prefix) => [.. Enumerable.Range(1, 4).Select(part => $"{prefix}-v302r0-f{part}.zip")];

    /// <summary>The lines of a file with their numbers, preamble left out.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(string zip)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(RepositoryFiles.SharedData, "ncci_ptp", zip));
        using var reader = new StreamReader(archive.Entries[0].Open(), Encoding.Latin1);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (number > 6)
            {
                yield return (number, line);
            }
        }
    }
}
