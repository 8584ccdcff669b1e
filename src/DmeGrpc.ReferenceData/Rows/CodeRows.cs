using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>codes.csv.</summary>
internal static class CodeRows
{
    public static List<CodeRecord> Read(EditionSource source)
    {
        var records = new List<CodeRecord>();
        var rows = source.Rows(
            TableKind.Codes, "code", "short_name", "effective_date", "termination_date", "payment_category", "benefit_family");
        foreach (var row in rows)
        {
            var record = new CodeRecord(
                row.Code("code"), row.Text("short_name"), row.Window("effective_date", "termination_date"),
                row.Word("payment_category", SourceWords.Categories), row.Word("benefit_family", SourceWords.Families), row.Source);
            if (row.IsSound && !record.Code.IsLevelTwo && record.ShortName.Length > 0)
            {
                row.Refuse("short_name: the code is the AMA's and must be left without a name.");
            }

            if (row.IsSound)
            {
                records.Add(record);
            }
        }

        RowConflicts.ReportOverlaps(
            records, record => record.Code, record => record.Validity, record => record.Source.Line,
            SourceFileNames.Of(TableKind.Codes), source.Problems);
        return records;
    }
}
