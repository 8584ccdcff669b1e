using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Engine.Differences;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Shows the differences of two editions as text: the counts of every table, the first rows, and the first flips.</summary>
internal sealed class DiffTableWriter
{
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    private readonly IAnsiConsole console;

    /// <summary>Readies a table.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="width">The columns of a line of text.</param>
    /// <param name="usesColor">Whether the output obeys ANSI sequences.</param>
    public DiffTableWriter(TextWriter output, int width, bool usesColor)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = usesColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = usesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
    }

    public void Write(DiffReport report)
    {
        Line($"{report.Editions.Before.Id} → {report.Editions.After.Id}: {DiffText.Count(report.Total.Total, "difference")}", Bold);
        console.WriteLine();
        WriteTables(report);
        WriteRows(report);
        if (report.Flips is { } flips)
        {
            WriteFlips(flips);
        }
    }

    private void WriteTables(DiffReport report)
    {
        var kinds = Enum.GetValues<DifferenceKind>();
        var table = NewTable(["Table", "Rows before", "Rows after", .. kinds.Select(kind => $"{kind}")], firstNumber: 1);
        foreach (var summary in report.Tables)
        {
            AddRow(table,
            [
                DiffText.Of(summary.Table.Key),
                summary.Table.Before is null ? "none" : DiffText.Number(summary.Table.RowsBefore),
                summary.Table.After is null ? "none" : DiffText.Number(summary.Table.RowsAfter),
                .. kinds.Select(kind => DiffText.Number(summary.Counts.Of(kind))),
            ]);
        }

        Show(table);
        foreach (var summary in report.Tables.Where(summary => summary.Table.HasOtherCoverage))
        {
            Line($"{DiffText.Of(new TableFlipReason(summary.Table))}", Faint);
        }
    }

    private void WriteRows(DiffReport report)
    {
        if (report.Rows.Count > 0)
        {
            var table = NewTable(["", "Table", "Codes", "What", "Where"]);
            foreach (var row in report.Rows)
            {
                AddRow(table, [DiffText.Of(row.Kind), DiffText.Of(row.Table), row.Subject, DiffText.Contents(row), DiffText.Places(row)]);
            }

            console.WriteLine();
            Show(table);
        }

        Rest(report.Total.Total - report.Rows.Count, "row");
    }

    private void WriteFlips(FlipReport flips)
    {
        console.WriteLine();
        var unreadable = flips.Unreadable == 0 ? string.Empty : $" ({DiffText.Number(flips.Unreadable)} more could not be read)";
        Line(
            $"{DiffText.Count(flips.Claims, "claim")} judged by both{unreadable}: {DiffText.Count(flips.Lines, "line")} of {DiffText.Count(flips.FlippedClaims, "claim")} "
            + $"{(flips.Lines == 1 ? "flips" : "flip")}.", Bold);
        foreach (var count in flips.Counts)
        {
            Line($"  {DiffText.Of(count.Before)} → {DiffText.Of(count.After)}: {DiffText.Number(count.Lines)}", Style.Plain);
        }

        if (flips.Flips.Count > 0)
        {
            var table = NewTable(["Claim", "Line", "Code", "Before", "After", "Why"]);
            foreach (var (claimId, line) in flips.Flips)
            {
                AddRow(table,
                [
                    claimId, $"{line.Line.LineNumber}", line.Line.ProcedureCode, DiffText.Of(line.Before), DiffText.Of(line.After),
                    string.Join('\n', line.Reasons.Select(DiffText.Of)),
                ]);
            }

            console.WriteLine();
            Show(table);
        }

        Rest(flips.Lines - flips.Flips.Count, "flip");
    }

    private void Rest(long count, string noun)
    {
        if (count > 0)
        {
            Line($"... and {DiffText.Count(count, $"more {noun}")}; --format json has all of them.", Faint);
        }
    }

    private static Table NewTable(IReadOnlyList<string> headings, int firstNumber = int.MaxValue)
    {
        var table = new Table { Border = TableBorder.None };
        for (var i = 0; i < headings.Count; i++)
        {
            table.AddColumn(new TableColumn(new Text(headings[i], Faint))
            {
                Padding = new Padding(0, 0, i == headings.Count - 1 ? 0 : 2, 0),
                Alignment = i >= firstNumber ? Justify.Right : Justify.Left,
            });
        }

        return table;
    }

    // A cell's own line breaks stay; what the editions and claims hold is made safe.
    private static void AddRow(Table table, IEnumerable<string> cells) =>
        table.AddRow(cells.Select(cell => new Text(string.Join('\n', cell.Split('\n').Select(SafeText.Of)))));

    private void Line(string text, Style style) => Show(new Text(SafeText.Of(text), style));

    private void Show(IRenderable content) => console.Write(new WithoutTrailingBlanks(content));
}
