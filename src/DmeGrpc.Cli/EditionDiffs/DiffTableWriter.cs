using DmeGrpc.Cli.Output;
using DmeGrpc.Engine.Differences;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>Shows the differences of two editions as text: the counts of every table, the first rows, and the first flips.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="width">The columns of a line of text.</param>
/// <param name="usesColor">Whether the output obeys ANSI sequences.</param>
internal sealed class DiffTableWriter(TextWriter output, int width, bool usesColor)
{
    private readonly PlainTables text = new(output, width, usesColor);

    public void Write(DiffReport report)
    {
        text.Line($"{report.Editions.Before.Id} → {report.Editions.After.Id}: {DiffText.Count(report.Total.Total, "difference")}", PlainTables.Bold);
        text.Blank();
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
        var table = PlainTables.New(["Table", "Rows before", "Rows after", .. kinds.Select(kind => $"{kind}")], firstNumber: 1);
        foreach (var summary in report.Tables)
        {
            PlainTables.Add(table,
            [
                DiffText.Of(summary.Table.Key),
                summary.Table.Before is null ? "none" : DiffText.Number(summary.Table.RowsBefore),
                summary.Table.After is null ? "none" : DiffText.Number(summary.Table.RowsAfter),
                .. kinds.Select(kind => DiffText.Number(summary.Counts.Of(kind))),
            ]);
        }

        text.Show(table);
        foreach (var summary in report.Tables.Where(summary => summary.Table.HasOtherCoverage))
        {
            text.Line($"{DiffText.Of(new TableFlipReason(summary.Table))}", PlainTables.Faint);
        }
    }

    private void WriteRows(DiffReport report)
    {
        if (report.Rows.Count > 0)
        {
            var table = PlainTables.New(["", "Table", "Codes", "What", "Where"]);
            foreach (var row in report.Rows)
            {
                PlainTables.Add(table, [DiffText.Of(row.Kind), DiffText.Of(row.Table), row.Subject, DiffText.Contents(row), DiffText.Places(row)]);
            }

            text.Blank();
            text.Show(table);
        }

        Rest(report.Total.Total - report.Rows.Count, "row");
    }

    private void WriteFlips(FlipReport flips)
    {
        text.Blank();
        var unreadable = flips.Unreadable == 0 ? string.Empty : $" ({DiffText.Number(flips.Unreadable)} more could not be read)";
        text.Line(
            $"{DiffText.Count(flips.Claims, "claim")} judged by both{unreadable}: {DiffText.Count(flips.Lines, "line")} of {DiffText.Count(flips.FlippedClaims, "claim")} "
            + $"{(flips.Lines == 1 ? "flips" : "flip")}.", PlainTables.Bold);
        foreach (var count in flips.Counts)
        {
            text.Line($"  {DiffText.Of(count.Before)} → {DiffText.Of(count.After)}: {DiffText.Number(count.Lines)}");
        }

        if (flips.Flips.Count > 0)
        {
            var table = PlainTables.New(["Claim", "Line", "Code", "Before", "After", "Why"]);
            foreach (var (claimId, line) in flips.Flips)
            {
                PlainTables.Add(table,
                [
                    claimId, $"{line.Line.LineNumber}", line.Line.ProcedureCode, DiffText.Of(line.Before), DiffText.Of(line.After),
                    string.Join('\n', line.Reasons.Select(DiffText.Of)),
                ]);
            }

            text.Blank();
            text.Show(table);
        }

        Rest(flips.Lines - flips.Flips.Count, "flip");
    }

    private void Rest(long count, string noun)
    {
        if (count > 0)
        {
            text.Line($"... and {DiffText.Count(count, $"more {noun}")}; --format json has all of them.", PlainTables.Faint);
        }
    }
}
