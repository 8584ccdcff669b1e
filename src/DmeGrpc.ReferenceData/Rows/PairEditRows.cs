using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>pair_edits.csv.</summary>
internal static class PairEditRows
{
    public static List<ProgramRow<PairEdit>> Read(EditionSource source)
    {
        var edits = new List<ProgramRow<PairEdit>>();
        var rows = source.Rows(
            TableKind.PairEdits,
            "program", "setting", "column_one", "column_two", "effective_date", "deletion_date", "modifier_indicator", "rationale");
        foreach (var row in rows)
        {
            var (program, setting) = (row.Word("program", SourceWords.Programs), row.Word("setting", SourceWords.Settings));
            var edit = new PairEdit(
                row.Code("column_one"), row.Code("column_two"), row.Window("effective_date", "deletion_date"),
                row.Word("modifier_indicator", SourceWords.ModifierIndicators), row.Text("rationale"), row.Source);
            if (row.IsSound && edit.ColumnOne == edit.ColumnTwo)
            {
                row.Refuse("column_two: the code is the same as in column one.");
            }

            source.RequireTable(row, TableKind.PairEdits, program, setting);
            if (row.IsSound)
            {
                edits.Add(new ProgramRow<PairEdit>(program, setting, edit));
            }
        }

        ReportConflicts(edits, source.Problems);
        return edits;
    }

    /// <summary>Rows that never applied to any day cannot overlap others; they may only be there twice.</summary>
    private static void ReportConflicts(List<ProgramRow<PairEdit>> edits, ProblemList problems)
    {
        var file = SourceFileNames.Of(TableKind.PairEdits);
        RowConflicts.ReportOverlaps(
            edits.Where(edit => edit.Row.EverApplied), edit => (edit.Program, edit.Setting, edit.Row.ColumnOne, edit.Row.ColumnTwo),
            edit => edit.Row.Window, edit => edit.Row.Source.Line, file, problems);
        RowConflicts.ReportRepeats(
            edits.Where(edit => !edit.Row.EverApplied), edit => (edit.Program, edit.Setting, edit.Row.ColumnOne, edit.Row.ColumnTwo, edit.Row.Window),
            edit => edit.Row.Source.Line, file, problems);
    }
}
