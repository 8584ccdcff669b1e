using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>fees.csv. The states of a schedule are those that any of its rows has a fee for.</summary>
internal static class FeeRows
{
    private static readonly string File = SourceFileNames.Of(TableKind.Fees);

    public static List<DatedRow<FeeLine>> Read(EditionSource source)
    {
        var lines = new List<DatedRow<FeeLine>>();
        var rows = source.Rows(
            TableKind.Fees, "program", "effective_date", "code", "modifier", "second_modifier", "jurisdiction", "payment_category", "ceiling", "floor", "fees");
        foreach (var row in rows)
        {
            var (program, firstDay) = (row.Word("program", SourceWords.Programs), row.Day("effective_date"));
            var line = FeeLine.Read(row);
            source.RequireTable(row, TableKind.Fees, program, setting: null, firstDay);
            if (row.IsSound)
            {
                lines.Add(new(program, firstDay, line));
            }
        }

        RowConflicts.ReportRepeats(
            lines, line => (line.Program, $"{line.FirstDay:yyyy-MM-dd}", line.Row.Code, line.Row.Modifier, line.Row.SecondModifier), line => line.Row.Source.Line,
            File, source.Problems);
        return lines;
    }

    /// <summary>The rows of one schedule.</summary>
    public static IEnumerable<FeeScheduleRow> Of(IReadOnlyCollection<FeeLine> lines)
    {
        var places = new FeePlaces(lines.SelectMany(line => line.Fees.Keys).Distinct().Order(StringComparer.Ordinal));
        return lines.Select(line => line.ToRow(places));
    }
}
