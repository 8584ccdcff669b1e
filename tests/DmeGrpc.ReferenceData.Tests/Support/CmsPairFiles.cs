using System.IO.Compression;
using System.Text;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
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

    public static IEnumerable<PairEdit> Rows(string prefix)
    {
        var rationales = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var file = 0;
        foreach (var zip in Names(prefix))
        {
            foreach (var (number, text) in Lines(zip))
            {
                yield return Row(text, rationales, new SourceRow(file, number));
            }

            file++;
        }
    }

    private static PairEdit Row(ReadOnlySpan<char> line, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> rationales, SourceRow source)
    {
        Span<Range> columns = stackalloc Range[7];
        line.Split(columns, '\t');
        var window = new EffectiveWindow(Day(line[columns[3]])!.Value, Day(line[columns[4]]));
        if (!rationales.TryGetValue(line[columns[6]], out var rationale))
        {
            rationales[line[columns[6]]] = rationale = line[columns[6]].ToString();
        }

        return new PairEdit(Code(line[columns[0]]), Code(line[columns[1]]), window, (ModifierIndicator)(line[columns[5]][0] - '0'), rationale, source);
    }

    private static ProcedureCode Code(ReadOnlySpan<char> text) => ProcedureCode.TryParse(text, out var code) ? code : throw new FormatException(text.ToString());

    private static DateOnly? Day(ReadOnlySpan<char> text) =>
        text is "*" ? null : new DateOnly(int.Parse(text[..4]), int.Parse(text[4..6]), int.Parse(text[6..8]));
}
