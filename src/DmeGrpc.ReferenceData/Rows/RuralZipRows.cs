using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>rural_zips.csv.</summary>
internal static class RuralZipRows
{
    private const int Digits = 5;

    public static List<DatedRow<RuralZip>> Read(EditionSource source)
    {
        var zips = new List<DatedRow<RuralZip>>();
        foreach (var row in source.Rows(TableKind.RuralZips, "program", "effective_date", "zip_code", "state", "former_bidding_area"))
        {
            var (program, firstDay) = (row.Word("program", SourceWords.Programs), row.Day("effective_date"));
            var zip = new RuralZip(ZipOf(row), StateOf(row), row.Text("former_bidding_area"), firstDay, row.Source);
            source.RequireTable(row, TableKind.RuralZips, program, setting: null, firstDay);
            if (row.IsSound)
            {
                zips.Add(new(program, firstDay, zip));
            }
        }

        RowConflicts.ReportRepeats(
            zips, zip => (zip.Program, $"{zip.FirstDay:yyyy-MM-dd}", $"{zip.Row.Zip:00000}"), zip => zip.Row.Source.Line,
            SourceFileNames.Of(TableKind.RuralZips), source.Problems);
        return zips;
    }

    private static int ZipOf(RowFields row)
    {
        var text = row.Text("zip_code");
        if (text.Length == Digits && text.All(char.IsAsciiDigit) && text != "00000")
        {
            return row.WholeNumber("zip_code");
        }

        row.Refuse($"zip_code: {Shown.Text(text)} is not a ZIP code of five digits.");
        return 0;
    }

    private static string StateOf(RowFields row)
    {
        var state = row.Text("state");
        if (!StateCode.IsKnown(state))
        {
            row.Refuse($"state: {Shown.Text(state)} is no postal code.");
        }

        return state;
    }
}
