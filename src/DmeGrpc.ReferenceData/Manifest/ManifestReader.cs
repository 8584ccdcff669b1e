using System.Text;
using System.Text.Json;
using System.Text.Unicode;
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
        if (Parse(stream, limits, problems) is not { } root)
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

    private static JsonItem? Parse(Stream stream, SourceLimits limits, ProblemList problems)
    {
        var buffer = new byte[limits.ManifestBytes + 1];
        int length;
        try
        {
            length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (IOException failure)
        {
            return Refuse(0, $"The file cannot be read: {failure.Message}");
        }

        if (length > limits.ManifestBytes)
        {
            return Refuse(0, $"The file is larger than {limits.ManifestBytes} bytes.");
        }

        ReadOnlySpan<byte> json = buffer.AsSpan(0, length);
        json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        if (json.IsEmpty)
        {
            return Refuse(0, "The file is empty.");
        }

        if (!Utf8.IsValid(json))
        {
            return Refuse(0, "The file is not UTF-8.");
        }

        try
        {
            return JsonItemReader.Read(json);
        }
        catch (JsonException fault)
        {
            return Refuse((int)(fault.LineNumber ?? -1) + 1, $"The file is not JSON: {fault.Message}");
        }

        JsonItem? Refuse(int line, string reason)
        {
            problems.Add(SourceFileNames.Manifest, line, reason);
            return null;
        }
    }
}
