using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>add_on_codes.csv.</summary>
internal static class AddOnRows
{
    /// <summary>What CMS puts in the place of a primary code that the contractor defines.</summary>
    private const string ContractorDefined = "CCCCC";

    public static List<ProgramRow<AddOnEdit>> Read(EditionSource source)
    {
        var edits = new List<ProgramRow<AddOnEdit>>();
        var rows = source.Rows(
            TableKind.AddOnCodes, "program", "add_on_code", "primary_code", "edit_type", "effective_date", "deletion_date");
        foreach (var row in rows)
        {
            var program = row.Word("program", SourceWords.Programs);
            var edit = new AddOnEdit(
                row.Code("add_on_code"), Primary(row), row.Word("edit_type", SourceWords.AddOnTypes),
                row.Window("effective_date", "deletion_date"), row.Source);
            RequirePrimaryOfType(row, edit);
            source.RequireTable(row, TableKind.AddOnCodes, program, setting: null);
            if (row.IsSound)
            {
                edits.Add(new ProgramRow<AddOnEdit>(program, Setting: null, edit));
            }
        }

        RowConflicts.ReportOverlaps(
            edits, edit => (edit.Program, edit.Row.AddOn, edit.Row.Primary), edit => edit.Row.Window, edit => edit.Row.Source.Line,
            SourceFileNames.Of(TableKind.AddOnCodes), source.Problems);
        return edits;
    }

    private static ProcedureCode? Primary(RowFields row) =>
        row.Text("primary_code") is "" or ContractorDefined ? null : row.Code("primary_code");

    private static void RequirePrimaryOfType(RowFields row, AddOnEdit edit)
    {
        if (row.IsSound && edit.Type == AddOnType.CompleteList && edit.Primary is null)
        {
            row.Refuse("primary_code: an add-on code of type 1 names its primary.");
        }

        if (row.IsSound && edit.Type == AddOnType.ContractorList && edit.Primary is not null)
        {
            row.Refuse("primary_code: the contractor defines the primaries of type 2; leave it blank.");
        }

        if (row.IsSound && edit.Primary == edit.AddOn)
        {
            row.Refuse("primary_code: the code is the add-on code itself.");
        }
    }
}
