using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>modifiers.csv: one row a modifier.</summary>
internal static class ModifierRows
{
    public static List<ModifierRecord> Read(EditionSource source)
    {
        var records = new List<ModifierRecord>();
        foreach (var row in source.Rows(TableKind.Modifiers, "modifier", "short_name", "effective_date", "termination_date", "level"))
        {
            var record = new ModifierRecord(
                row.Modifier("modifier"), row.Text("short_name"), row.Window("effective_date", "termination_date"), row.Source);
            if (row.Word("level", SourceWords.ModifierLevels) && record.ShortName.Length > 0)
            {
                row.Refuse("short_name: the modifier is the AMA's and must be left without a name.");
            }

            if (row.IsSound)
            {
                records.Add(record);
            }
        }

        RowConflicts.ReportRepeats(
            records, record => record.Modifier, record => record.Source.Line, SourceFileNames.Of(TableKind.Modifiers), source.Problems);
        return records;
    }
}
