using System.Text.Json;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Manifest;

/// <summary>Reads edition.json.</summary>
internal static class ManifestReader
{
    private static readonly string[] Properties = ["id", "kind", "label", "notice", "knownSince", "tables"];

    /// <summary>What it says; null when it cannot be read at all. Everything wrong with it is reported.</summary>
    public static EditionManifest? Read(Stream stream, SourceLimits limits, ProblemList problems)
    {
        if (JsonFile.Read(stream, limits.ManifestBytes, (line, reason) => problems.Add(SourceFileNames.Manifest, line, reason)) is not { } root)
        {
            return null;
        }

        var source = new ManifestObject(root, Properties, problems);
        if (root.Type != JsonTokenType.StartObject)
        {
            return null;
        }

        var id = source.Text("id");
        var kind = source.Word("kind", SourceWords.Kinds);
        var label = source.Text("label");
        var notice = source.OptionalText("notice");
        var knownSince = source.OptionalDay("knownSince");
        var items = source.Items("tables");
        var tables = items.Select(item => TableListingReader.Read(item, problems)).OfType<TableListing>().ToList();
        foreach (var again in tables.GroupBy(table => (table.Kind, table.Program, table.Setting, First: FirstDayOf(table))).SelectMany(same => same.Skip(1)))
        {
            source.Refuse(again.Line, "The table is listed twice.");
        }

        return new EditionManifest(id, kind, label, notice, knownSince ?? DateOnly.MinValue, tables, source.IsSound && tables.Count == items.Count);
    }

    // Only fees and ZIP codes may be listed several times, from different days on.
    private static DateOnly FirstDayOf(TableListing table) => table.Kind is TableKind.Fees or TableKind.RuralZips ? table.Span.First : DateOnly.MinValue;
}
