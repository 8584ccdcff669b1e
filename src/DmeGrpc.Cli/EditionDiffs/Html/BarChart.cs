using System.Globalization;

namespace DmeGrpc.Cli.EditionDiffs.Html;

/// <summary>One bar.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Count">How much, more than 0.</param>
/// <param name="Class">The class that gives it its colour.</param>
internal sealed record Bar(string Label, long Count, string Class);

/// <summary>Bars under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Bars">The bars.</param>
internal sealed record BarGroup(string Heading, IReadOnlyList<Bar> Bars);

/// <summary>A drawing of bars, the lengths of which are logarithms: a table of 12 codes must be seen beside one of 100,000 pairs.</summary>
internal static class BarChart
{
    private const int Width = 760;
    private const int LabelWidth = 250;
    private const int NumberWidth = 80;
    private const int BarHeight = 16;
    private const int Step = 20;
    private const int HeadingHeight = 26;
    private const int GroupGap = 8;
    private const int TextRise = 12;

    public static void Write(HtmlWriter html, string title, IReadOnlyList<BarGroup> groups)
    {
        var height = groups.Sum(group => (group.Heading.Length == 0 ? 0 : HeadingHeight) + (Step * group.Bars.Count) + GroupGap);
        var most = groups.SelectMany(group => group.Bars).Max(bar => bar.Count);
        html.Element("figure", () =>
        {
            html.Svg("svg", () => WriteDrawing(html, title, groups, most),
                ("viewBox", $"0 0 {Width} {height}"), ("role", "img"), ("aria-label", title));
            html.Text("figcaption", $"{title}. The bars are drawn to a logarithmic scale; the numbers are exact.");
        });
    }

    private static void WriteDrawing(HtmlWriter html, string title, IReadOnlyList<BarGroup> groups, long most)
    {
        html.Svg("title", () => html.Write(title));
        var y = 0;
        foreach (var group in groups)
        {
            if (group.Heading.Length > 0)
            {
                html.Svg("text", () => html.Write(group.Heading), ("x", "0"), ("y", $"{y + TextRise + 4}"), ("class", "heading"));
                y += HeadingHeight;
            }

            foreach (var bar in group.Bars)
            {
                WriteBar(html, bar, y, most);
                y += Step;
            }

            y += GroupGap;
        }
    }

    private static void WriteBar(HtmlWriter html, Bar bar, int y, long most)
    {
        var length = Math.Log(1 + bar.Count) / Math.Log(1 + most) * (Width - LabelWidth - NumberWidth);
        html.Svg("text", () => html.Write(bar.Label), ("x", $"{LabelWidth - 8}"), ("y", $"{y + TextRise}"), ("text-anchor", "end"));
        html.Svg("rect", null, ("x", $"{LabelWidth}"), ("y", $"{y}"), ("width", Text(length)), ("height", $"{BarHeight}"), ("rx", "2"), ("class", bar.Class));
        html.Svg("text", () => html.Write(DiffText.Number(bar.Count)), ("x", Text(LabelWidth + length + 6)), ("y", $"{y + TextRise}"), ("class", "number"));
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
