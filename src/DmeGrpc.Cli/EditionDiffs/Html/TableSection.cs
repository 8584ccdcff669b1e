using DmeGrpc.Engine.Differences;

namespace DmeGrpc.Cli.EditionDiffs.Html;

/// <summary>The counts of every table, as a chart and as numbers.</summary>
internal static class TableSection
{
    private static readonly DifferenceKind[] Kinds = Enum.GetValues<DifferenceKind>();

    public static void Write(HtmlWriter html, DiffReport report) => html.Element("section", () =>
    {
        html.Text("h2", $"Tables: {DiffText.Count(report.Total.Total, "row")} differ{(report.Total.Total == 1 ? "s" : string.Empty)}");
        if (report.Total.Total > 0)
        {
            BarChart.Write(html, "Rows added, closed, reopened, changed and removed in each table",
            [
                .. report.Tables.Where(table => table.Counts.Total > 0).Select(table => new BarGroup(DiffText.Of(table.Table.Key),
                    [.. Kinds.Where(kind => table.Counts.Of(kind) > 0).Select(kind => new Bar(DiffText.Of(kind), table.Counts.Of(kind), DiffText.Of(kind)))])),
            ]);
        }

        html.Element("div", () => html.Element("table", () => WriteTable(html, report)), ("class", "scroll"));
    });

    private static void WriteTable(HtmlWriter html, DiffReport report)
    {
        html.Text("caption", "Rows of every table in both editions");
        html.Element("thead", () => html.Element("tr", () =>
        {
            html.Text("th", "Table", ("scope", "col"));
            html.Text("th", "Coverage", ("scope", "col"));
            foreach (var heading in Kinds.Select(kind => $"{kind}").Prepend("Rows after").Prepend("Rows before"))
            {
                html.Text("th", heading, ("scope", "col"), ("class", "number"));
            }
        }));
        html.Element("tbody", () =>
        {
            foreach (var table in report.Tables)
            {
                html.Element("tr", () => WriteRow(html, table));
            }
        });
    }

    private static void WriteRow(HtmlWriter html, TableSummary summary)
    {
        html.Text("th", DiffText.Of(summary.Table.Key), ("scope", "row"));
        html.Text("td", Coverage(summary.Table));
        Number(html, summary.Table.Before is null ? null : summary.Table.RowsBefore);
        Number(html, summary.Table.After is null ? null : summary.Table.RowsAfter);
        foreach (var kind in Kinds)
        {
            Number(html, summary.Counts.Of(kind));
        }
    }

    private static string Coverage(TableComparison table) => table switch
    {
        { HasOtherCoverage: true } => $"{DiffText.Coverage(table.Before!)} → {DiffText.Coverage(table.After!)}",
        { Before: null } => $"none → {DiffText.Coverage(table.After!)}",
        { After: null } => $"{DiffText.Coverage(table.Before!)} → none",
        _ => DiffText.Coverage(table.After),
    };

    private static void Number(HtmlWriter html, long? number) => html.Text(
        "td", number is { } value ? DiffText.Number(value) : "none", ("class", number is null or 0 ? "number zero" : "number"));
}
