using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>The files that an edition's rows come from, as its manifest tells them.</summary>
internal static class CmsSources
{
    /// <summary>The names of the starter edition's own files in an edition that takes rows from it.</summary>
    public static IReadOnlyList<string> OfStarter(Edition starter, TableInfo table) => [.. table.Sources.Select(file => $"{starter.Id}/{file}")];

    /// <summary>Each file that a table names, once, with what it gave; files of the starter edition last, without a checksum.</summary>
    public static IReadOnlyList<EditionFileSource> Of(CmsContents contents, IEnumerable<CmsTableReport> tables, Edition starter)
    {
        var reports = tables.ToList();
        var used = reports.SelectMany(table => table.Info.Sources).ToHashSet(StringComparer.Ordinal);
        var codes = reports.Find(table => table.Info.Kind == TableKind.Codes)?.Info.Sources ?? [];

        // Short names of codes come from a file of their own, which the table of codes does not name; its release is the table's.
        var release = contents.Sources.FirstOrDefault(source => codes.Contains(source.File))?.Release;
        var named = contents.Sources.Where(source => used.Contains(source.File) || (source.Kind == TableKind.Codes && source.Release == release)).Select(Source).ToList();
        named.AddRange(used.Where(file => file.StartsWith($"{starter.Id}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => new EditionFileSource { Name = file, Format = "our own reading, kept in the starter edition", Release = starter.Id }));
        return named;
    }

    private static EditionFileSource Source(SourceReport source)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["lines"] = source.Lines,
            ["rows read"] = source.RowsRead,
            ["rows kept"] = source.RowsKept,
            ["rows refused"] = source.RowsRefused,
            ["problems"] = source.ProblemCount,
        };
        foreach (var (family, rows) in source.RowsByFamily)
        {
            counts.Add($"rows of {family}", rows);
        }

        return new EditionFileSource { Name = source.File, Sha256 = source.Sha256, Format = source.Layout, Release = source.Release.Label, Counts = counts };
    }
}
