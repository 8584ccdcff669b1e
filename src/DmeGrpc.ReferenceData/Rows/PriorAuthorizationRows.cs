using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>prior_authorizations.csv.</summary>
internal static class PriorAuthorizationRows
{
    private const string WholeNation = "ALL";

    public static List<ProgramRow<PriorAuthorizationRequirement>> Read(EditionSource source)
    {
        var requirements = new List<ProgramRow<PriorAuthorizationRequirement>>();
        foreach (var row in source.Rows(TableKind.PriorAuthorizations, "program", "code", "phase", "states", "family", "effective_date", "end_date"))
        {
            var program = row.Word("program", SourceWords.Programs);
            var requirement = new PriorAuthorizationRequirement(
                row.Code("code"), row.WholeNumber("phase"), row.Window("effective_date", "end_date"), StatesOf(row),
                row.Word("family", SourceWords.PriorAuthorizationFamilies), row.Source);
            if (row.IsSound && requirement.Phase == 0)
            {
                row.Refuse("phase: the first phase is 1.");
            }

            source.RequireTable(row, TableKind.PriorAuthorizations, program, setting: null);
            if (row.IsSound)
            {
                requirements.Add(new(program, Setting: null, requirement));
            }
        }

        RowConflicts.ReportOverlaps(
            requirements, each => (each.Program, each.Row.Code, each.Row.Phase), each => each.Row.Window, each => each.Row.Source.Line,
            SourceFileNames.Of(TableKind.PriorAuthorizations), source.Problems);
        return requirements;
    }

    private static StateSet StatesOf(RowFields row)
    {
        var text = row.Text("states");
        if (text == WholeNation)
        {
            return default;
        }

        var states = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (states.Length > 0 && Array.TrueForAll(states, StateCode.IsKnown))
        {
            return StateSet.Of(states);
        }

        row.Refuse($"states: {Shown.Text(text)} is neither {WholeNation} nor postal codes with a blank between them.");
        return default;
    }
}
