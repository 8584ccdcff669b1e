using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>unit_limits.csv.</summary>
internal static class UnitLimitRows
{
    public static List<ProgramRow<UnitLimit>> Read(EditionSource source)
    {
        var limits = new List<ProgramRow<UnitLimit>>();
        var rows = source.Rows(
            TableKind.UnitLimits,
            "program", "setting", "code", "limit", "adjudication_indicator", "rationale", "effective_date", "end_date");
        foreach (var row in rows)
        {
            var (program, setting) = (row.Word("program", SourceWords.Programs), row.Word("setting", SourceWords.Settings));
            var limit = new UnitLimit(
                row.Code("code"), row.WholeNumber("limit"), row.Word("adjudication_indicator", SourceWords.AdjudicationIndicators),
                row.Text("rationale"), row.Window("effective_date", "end_date"), row.Source);
            RequireIndicatorOfProgram(row, program, limit.Indicator);
            source.RequireTable(row, TableKind.UnitLimits, program, setting);
            if (row.IsSound)
            {
                limits.Add(new ProgramRow<UnitLimit>(program, setting, limit));
            }
        }

        RowConflicts.ReportOverlaps(
            limits, limit => (limit.Program, limit.Setting, limit.Row.Code), limit => limit.Row.Window, limit => limit.Row.Source.Line,
            SourceFileNames.Of(TableKind.UnitLimits), source.Problems);
        return limits;
    }

    private static void RequireIndicatorOfProgram(RowFields row, PayerProgram program, AdjudicationIndicator indicator)
    {
        if (row.IsSound && program == PayerProgram.Medicare && indicator == AdjudicationIndicator.None)
        {
            row.Refuse("adjudication_indicator: Medicare's limits have one: 1, 2 or 3.");
        }

        if (row.IsSound && program == PayerProgram.Medicaid && indicator != AdjudicationIndicator.None)
        {
            row.Refuse("adjudication_indicator: Medicaid publishes none; leave it blank.");
        }
    }
}
