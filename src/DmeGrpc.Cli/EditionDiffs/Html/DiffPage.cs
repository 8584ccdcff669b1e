using DmeGrpc.Engine.Differences;

namespace DmeGrpc.Cli.EditionDiffs.Html;

/// <summary>The differences of two editions as one page: it loads nothing, and works without its few lines of script too.</summary>
internal static class DiffPage
{
    public static void Write(DiffReport report, TextWriter output)
    {
        using (var html = new HtmlWriter(output))
        {
            html.Document("en", () =>
            {
                html.Element("head", () => WriteHead(html, report));
                html.Element("body", () => WriteBody(html, report));
            });
        }

        output.WriteLine();
    }

    private static string Title(DiffReport report) => $"{report.Editions.Before.Id} → {report.Editions.After.Id}";

    private static void WriteHead(HtmlWriter html, DiffReport report)
    {
        html.Element("meta", null, ("charset", "utf-8"));
        html.Element("meta", null, ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"));
        html.Element("meta", null, ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("meta", null, ("name", "color-scheme"), ("content", "light dark"));
        html.Text("title", $"Differences: {Title(report)}");
        html.Own("style", PageStyle.Css);
    }

    private static void WriteBody(HtmlWriter html, DiffReport report)
    {
        html.Element("header", () =>
        {
            html.Text("p", "Differences between two editions", ("class", "kicker"));
            html.Text("h1", Title(report));
            WriteEdition(html, "Before", report.Editions.Before);
            WriteEdition(html, "After", report.Editions.After);
        });
        html.Element("main", () =>
        {
            TableSection.Write(html, report);
            if (report.Flips is { } flips)
            {
                FlipSection.Write(html, flips);
            }

            RowSection.Write(html, report);
        });
        html.Own("script", PageStyle.Script);
    }

    private static void WriteEdition(HtmlWriter html, string side, Engine.Editions.Edition edition) => html.Element("p", () =>
    {
        html.Text("b", $"{side}: ");
        html.Text("span", $"{edition.Id}{(edition.Label.Length == 0 ? string.Empty : $", {edition.Label}")}. {edition.Notice}");
    });
}
