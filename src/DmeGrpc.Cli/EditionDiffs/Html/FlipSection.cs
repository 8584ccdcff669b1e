using System.Globalization;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Cli.EditionDiffs.Html;

/// <summary>The lines of claims that the editions judge differently.</summary>
internal static class FlipSection
{
    private static readonly string[] Headings = ["Claim", "Line", "Code", "Before", "After", "Why"];

    public static void Write(HtmlWriter html, FlipReport flips) => html.Element("section", () =>
    {
        html.Text("h2", $"Verdicts: {DiffText.Count(flips.Lines, "line")} of {DiffText.Count(flips.FlippedClaims, "claim")} flip{(flips.Lines == 1 ? "s" : string.Empty)}");
        html.Text("p", $"{DiffText.Count(flips.Claims, "claim")} judged by both editions."
            + (flips.Unreadable == 0 ? string.Empty : $" {DiffText.Count(flips.Unreadable, "claim")} could not be read."));
        if (flips.Counts.Count == 0)
        {
            return;
        }

        BarChart.Write(html, "Lines by their dispositions before and after",
        [
            new BarGroup(string.Empty,
                [.. flips.Counts.Select(count => new Bar(Change(count.Before, count.After), count.Lines, Direction(count.Before, count.After)))]),
        ]);
        var rest = flips.Lines - flips.Flips.Count;
        if (rest > 0)
        {
            html.Text("p", $"{DiffText.Count(rest, "more flip")} not on this page; --rows shows more, and --format json has all of them.", ("class", "note"));
        }

        Filters.Write(html, "flips", ("Verdict", [.. flips.Flips.Select(flip => Change(flip.Line.Before.Disposition, flip.Line.After.Disposition)).Distinct(StringComparer.Ordinal)]));
        html.Element("div", () => html.Element("table", () => WriteTable(html, flips), ("id", "flips")), ("class", "scroll"));
    });

    private static void WriteTable(HtmlWriter html, FlipReport flips)
    {
        html.Text("caption", "Lines that the editions judge differently");
        html.Element("thead", () => html.Element("tr", () =>
        {
            foreach (var heading in Headings)
            {
                html.Text("th", heading, ("scope", "col"));
            }
        }));
        html.Element("tbody", () =>
        {
            foreach (var flip in flips.Flips)
            {
                html.Element("tr", () => WriteRow(html, flip), ("data-verdict", Change(flip.Line.Before.Disposition, flip.Line.After.Disposition)));
            }
        });
    }

    private static void WriteRow(HtmlWriter html, ShownFlip flip)
    {
        html.Text("td", flip.ClaimId, ("class", "code"));
        html.Text("td", flip.Line.Line.LineNumber.ToString(CultureInfo.InvariantCulture), ("class", "number"));
        html.Text("td", flip.Line.Line.ProcedureCode, ("class", "code"));
        WriteVerdict(html, flip.Line.Before);
        WriteVerdict(html, flip.Line.After);
        html.Element("td", () =>
        {
            foreach (var reason in flip.Line.Reasons)
            {
                html.Text("p", DiffText.Of(reason));
            }
        });
    }

    private static void WriteVerdict(HtmlWriter html, LineVerdict verdict) => html.Element("td", () =>
    {
        html.Text("span", DiffText.Of(verdict), ("class", "verdict"));
        if (verdict.Findings is [var primary, ..])
        {
            html.Text("p", primary.Message, ("class", "note"));
        }
    });

    private static string Change(Disposition before, Disposition after) => $"{DiffText.Of(before)} → {DiffText.Of(after)}";

    // Dispositions are declared in order of their gravity; what was not evaluated is neither better nor worse.
    private static string Direction(Disposition before, Disposition after) =>
        before == after || before == Disposition.NotEvaluated || after == Disposition.NotEvaluated ? "changed" : after > before ? "worse" : "better";
}
