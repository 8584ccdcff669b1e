using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Manifest;

/// <summary>Reads one item of the list of tables.</summary>
internal static class TableListingReader
{
    private static readonly string[] SpanProperties = ["effectiveDate", "endDate"];

    private static readonly string[] Properties = ["table", "program", "setting", "coverage", "completeForFirstCharacters", "completeThrough", "release", .. SpanProperties];

    public static TableListing? Read(JsonItem item, ProblemList problems)
    {
        var source = new ManifestObject(item, Properties, problems);
        if (item.Properties.Count == 0 && !source.IsSound)
        {
            return null;
        }

        var kind = source.Word("table", SourceWords.Tables);
        var release = source.Text("release");
        var coverage = Coverage(source);
        var span = Span(source, kind);
        var program = Of(source, "program", kind is not (default(TableKind) or TableKind.Codes or TableKind.Modifiers or TableKind.IntegralPairs), kind, SourceWords.Programs);
        var setting = Of(source, "setting", kind is TableKind.PairEdits or TableKind.UnitLimits, kind, SourceWords.Settings);
        return source.IsSound ? new TableListing(kind, program, setting, release, coverage, span, item.Line) : null;
    }

    /// <summary>A program or setting, which some tables must name and the others must not.</summary>
    private static T? Of<T>(ManifestObject source, string name, bool wanted, TableKind kind, WordList<T> words)
        where T : struct, Enum
    {
        if (wanted)
        {
            return source.Word(name, words);
        }

        if (source.Has(name) && kind != default)
        {
            source.Refuse(source.LineOf(name), $"This table is the same for every {name} and must not name one.");
        }

        return null;
    }

    /// <summary>
    /// The days of service the table answers for. Fees and ZIP codes succeed one another and must say it; the lists of items to authorize or order
    /// may; the rows of the other tables have their own days.
    /// </summary>
    private static EffectiveWindow Span(ManifestObject source, TableKind kind)
    {
        var mustSay = kind is TableKind.Fees or TableKind.RuralZips;
        var maySay = mustSay || kind is TableKind.PriorAuthorizations or TableKind.FaceToFaceOrders;
        foreach (var name in SpanProperties.Where(name => source.Has(name) && !maySay && kind != default))
        {
            source.Refuse(source.LineOf(name), $"This table's rows have their own days; it must have no {name}.");
        }

        var first = source.Date("effectiveDate", isRequired: mustSay);
        var last = source.Date("endDate", isRequired: false);
        if (first > last)
        {
            source.Refuse(source.LineOf("endDate"), $"endDate: {last:yyyy-MM-dd} is before effectiveDate, {first:yyyy-MM-dd}.");
        }

        return new EffectiveWindow(first ?? DateOnly.MinValue, last);
    }

    private static TableCoverage Coverage(ManifestObject source)
    {
        var complete = source.Word("coverage", SourceWords.Coverages);
        var characters = source.OptionalText("completeForFirstCharacters");
        var line = source.LineOf("completeForFirstCharacters");
        if (complete && characters.Length > 0)
        {
            source.Refuse(line, "completeForFirstCharacters: a complete table has all of them and names none.");
        }

        if (!characters.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)) || characters.Distinct().Count() != characters.Length)
        {
            source.Refuse(line, $"completeForFirstCharacters: {Shown.Text(characters)} must be digits and capitals, each of them once.");
        }

        var coverage = complete ? TableCoverage.Complete : TableCoverage.Partial with { CompleteForFirstCharacters = characters };
        return coverage with { CompleteThrough = source.Date("completeThrough", isRequired: false) };
    }
}
