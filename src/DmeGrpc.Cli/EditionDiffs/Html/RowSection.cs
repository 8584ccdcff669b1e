using DmeGrpc.Engine.Differences;

namespace DmeGrpc.Cli.EditionDiffs.Html;

/// <summary>The differing rows, which can be filtered by table, by kind and by any words.</summary>
internal static class RowSection
{
    private static readonly string[] Headings = ["Change", "Table", "Codes", "What", "Where"];

    public static void Write(HtmlWriter html, DiffReport report)
    {
        if (report.Rows.Count > 0)
        {
            html.Element("section", () => WriteSection(html, report));
        }
    }

    private static void WriteSection(HtmlWriter html, DiffReport report)
    {
        var rest = report.Total.Total - report.Rows.Count;
        html.Text("h2", rest > 0 ? $"The first {DiffText.Number(report.Rows.Count)} of {DiffText.Count(report.Total.Total, "row")}" : "Rows");
        if (rest > 0)
        {
            html.Text("p", $"{DiffText.Count(rest, "more row")} {(rest == 1 ? "is" : "are")} not on this page; --rows shows more, and --format json has all of them.", ("class", "note"));
        }

        Filters.Write(html, "rows",
            ("Table", [.. report.Rows.Select(row => DiffText.Of(row.Table)).Distinct(StringComparer.Ordinal)]),
            ("Change", [.. Enum.GetValues<DifferenceKind>().Where(kind => report.Rows.Any(row => row.Kind == kind)).Select(DiffText.Of)]));
        html.Element("div", () => html.Element("table", () => WriteTable(html, report), ("id", "rows")), ("class", "scroll"));
    }

    private static void WriteTable(HtmlWriter html, DiffReport report)
    {
        html.Text("caption", "Rows that the editions do not have alike");
        html.Element("thead", () => html.Element("tr", () =>
        {
            foreach (var heading in Headings)
            {
                html.Text("th", heading, ("scope", "col"));
            }
        }));
        html.Element("tbody", () =>
        {
            foreach (var row in report.Rows)
            {
                html.Element("tr", () => WriteRow(html, row), ("data-table", DiffText.Of(row.Table)), ("data-change", DiffText.Of(row.Kind)));
            }
        });
    }

    private static void WriteRow(HtmlWriter html, RowDifference row)
    {
        html.Element("td", () => html.Text("span", DiffText.Of(row.Kind), ("class", $"kind {DiffText.Of(row.Kind)}")));
        html.Text("td", DiffText.Of(row.Table));
        html.Text("td", row.Subject, ("class", "code"));
        html.Text("td", DiffText.Contents(row));
        html.Text("td", DiffText.Places(row), ("class", "place"));
    }
}
