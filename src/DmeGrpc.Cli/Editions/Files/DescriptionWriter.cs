using System.Globalization;
using DmeGrpc.Cli.EditionDiffs;
using DmeGrpc.Cli.Output;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;

namespace DmeGrpc.Cli.Editions.Files;

/// <summary>Shows what an edition file says of itself as text.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="width">The columns of a line of text.</param>
/// <param name="usesColor">Whether the output obeys ANSI sequences.</param>
internal sealed class DescriptionWriter(TextWriter output, int width, bool usesColor)
{
    private readonly PlainTables text = new(output, width, usesColor);

    public void Write(EditionFileDescription file)
    {
        var manifest = file.Manifest;
        text.Line(manifest.EditionId, PlainTables.Bold);
        var facts = PlainTables.New([string.Empty, string.Empty]);
        facts.ShowHeaders = false;
        foreach (var (name, value) in Facts(file).Where(fact => fact.Value.Length > 0))
        {
            PlainTables.Add(facts, [name, value]);
        }

        text.Show(facts);
        WriteSections(file);
        WriteSources(manifest.Build.Sources);
    }

    private static IEnumerable<(string Name, string Value)> Facts(EditionFileDescription file)
    {
        var manifest = file.Manifest;
        yield return ("Kind", manifest.Kind == EditionKind.Cms ? "CMS" : $"{manifest.Kind}");
        yield return ("Label", manifest.Label);
        yield return ("Notice", manifest.Notice);
        yield return ("Releases", string.Join("\n", manifest.Build.Releases));
        yield return ("In force", InForce(manifest.Build));
        yield return ("Built", manifest.Kind == EditionKind.Synthetic
            ? string.Empty
            : manifest.Build.BuildTime.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        yield return ("By", manifest.Build.ToolVersion);
        yield return ("Format", $"version {file.FormatVersion}, {DiffText.Number(file.Length)} bytes");
    }

    private static string InForce(EditionBuildRecord build) => (build.EffectiveFrom, build.EffectiveThrough) switch
    {
        ({ } from, { } through) => $"{from:yyyy-MM-dd} to {through:yyyy-MM-dd}",
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        (null, { } through) => $"to {through:yyyy-MM-dd}",
        _ => string.Empty,
    };

    private void WriteSections(EditionFileDescription file)
    {
        text.Blank();
        var table = PlainTables.New(["Section", "Rows", "Bytes", "SHA-256"], firstNumber: 1, numbers: 2);
        foreach (var section in file.Sections)
        {
            var name = Enum.TryParse<TableKind>(section.Kind, out var kind) ? DiffText.Of(new TableKey(kind, section.Program, section.Setting)) : section.Kind;
            PlainTables.Add(table, [name, DiffText.Number(section.Rows), DiffText.Number(section.Bytes), Short(section.Sha256)]);
        }

        text.Show(table);
    }

    private void WriteSources(IReadOnlyList<EditionFileSource> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        text.Blank();
        var table = PlainTables.New(["Source", "What", "Release", "Rows kept", "SHA-256"], firstNumber: 3, numbers: 1);
        foreach (var source in sources)
        {
            var kept = source.Counts.TryGetValue("rows kept", out var rows) ? DiffText.Number(rows) : string.Empty;
            PlainTables.Add(table, [source.Name, source.Format, source.Release, kept, Short(source.Sha256)]);
        }

        text.Show(table);
    }

    // Enough to tell files apart; json has all of it.
    private static string Short(string sha256) => sha256.Length > 12 ? $"{sha256[..12]}…" : sha256;
}
