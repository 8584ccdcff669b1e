using System.Globalization;
using DmeGrpc.Cli.EditionDiffs;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Cli.Editions.Building;

/// <summary>Shows the report of a build as text. Files, and problems with file and line, stand at the beginning of a line.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="width">The columns of a line of text.</param>
/// <param name="usesColor">Whether the output obeys ANSI sequences.</param>
internal sealed class BuildReportWriter(TextWriter output, int width, bool usesColor)
{
    /// <summary>How many problems are shown where not all are asked for.</summary>
    public const int ProblemsShown = 50;

    private readonly PlainTables text = new(output, width, usesColor);
    private bool hasText;

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="withEveryProblem">Whether no problem is left to be counted.</param>
    public void Write(BuildReport report, bool withEveryProblem)
    {
        WriteLines("Files read", report.Sources.SelectMany(Lines));
        WriteTables(report);
        WriteLines("Files not used", report.Unused.Select(file => $"{file.File}: {file.Reason}"));
        WriteLines("Notes", report.Notes.Select(note => $"{note}"));
        WriteProblems(report, withEveryProblem);
        if (report is { IsWritten: true, Bytes: { } bytes })
        {
            Title($"{report.EditionId} is written to {report.File}: {DiffText.Number(bytes)} bytes, {DiffText.Count(report.ProblemCount, "problem")}.");
            text.Line(report.Label ?? string.Empty);
        }
    }

    private void Title(string title)
    {
        if (hasText)
        {
            text.Blank();
        }

        hasText = true;
        text.Line(title, PlainTables.Bold);
    }

    private static IEnumerable<string> Lines(ReportedSource source)
    {
        var families = string.Join(", ", source.RowsByFamily.Select(family => $"{family.Key} {DiffText.Number(family.Value)}"));
        yield return $"{source.File}: {source.Layout}, {(source.Release.Length == 0 ? "release unknown" : source.Release)}";
        yield return $"  {DiffText.Count(source.RowsRead, "row")} read, {DiffText.Number(source.RowsKept)} kept, {DiffText.Number(source.RowsRefused)} refused"
            + $"{(families.Length == 0 ? string.Empty : $" ({families})")}";
    }

    private void WriteTables(BuildReport report)
    {
        if (report.Tables.Count == 0)
        {
            return;
        }

        Title("Tables of the edition");
        var table = PlainTables.New(["Table", "Release", "Rows", "Keys", "Both orders", "Overlaps", "Holds"], firstNumber: 2, numbers: 4);
        foreach (var made in report.Tables)
        {
            PlainTables.Add(table,
            [
                DiffText.Of(new TableKey(made.Table, made.Program, made.Setting)), made.Release, DiffText.Number(made.Rows), DiffText.Number(made.DistinctKeys),
                made.Table is TableKind.PairEdits or TableKind.IntegralPairs ? DiffText.Number(made.PairsInBothOrders) : string.Empty,
                DiffText.Number(made.OverlappingRows), Coverage(made),
            ]);
        }

        text.Show(table);
    }

    private void WriteLines(string title, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                Title(title);
            }

            isFirst = false;

            // Never wrapped, so that names of files stay whole and other programs can search them.
            output.WriteLine(SafeText.Of(line));
        }
    }

    private void WriteProblems(BuildReport report, bool withEveryProblem)
    {
        var shown = withEveryProblem ? report.Problems.Count : Math.Min(report.Problems.Count, ProblemsShown);
        WriteLines("Problems", report.Problems.Take(shown).Select(problem => $"{problem}"));
        if (report.ProblemCount > shown)
        {
            var hint = withEveryProblem ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; --report json has {DiffText.Number(report.Problems.Count)} of them");
            text.Line($"... and {DiffText.Count(report.ProblemCount - shown, "more problem")}{hint}.", PlainTables.Faint);
        }
    }

    private static string Coverage(ReportedTable table) => DiffText.Coverage(
        new TableInfo(
            table.Table, table.Program, table.Setting, table.Release,
            new TableCoverage(table.IsWhole, table.WholeForFirstCharacters) { CompleteThrough = table.WholeThrough }, table.Sources)
        {
            Span = new EffectiveWindow(table.From ?? DateOnly.MinValue, table.Through),
        });
}
