using System.Xml;
using System.Xml.Linq;
using DmeGrpc.Cli.EditionDiffs.Html;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.EditionDiffs;

public sealed class DiffPageTests : IDisposable
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly DiffFolders folders = new();

    public void Dispose() => folders.Dispose();

    [Fact]
    public async Task Page_is_well_formed_and_holds_the_counts_rows_and_flips()
    {
        var page = await PageAsync("--claims", folders.Claims());

        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
        Assert.Equal(["Tables: 3 rows differ", "Verdicts: 1 line of 1 claim flips", "Rows"], page.Descendants(Xhtml + "h2").Select(heading => heading.Value));
        Assert.Equal(["added", "closed", "changed"], Rows(page, "rows").Select(row => row.Attribute("data-change")!.Value));
        Assert.Equal(["TWO <b>devices</b>", "1", "E0601"], Assert.Single(Rows(page, "flips")).Elements().Take(3).Select(cell => cell.Value));
    }

    [Fact]
    public async Task Nothing_that_an_edition_or_a_claim_holds_becomes_markup()
    {
        var page = await PageAsync("--claims", folders.Claims());

        Assert.Single(page.Descendants(Xhtml + "script"));
        Assert.Contains("</td><script>alert(1)</script> & \"quoted\" ]]> \uFFFD", Rows(page, "rows")[0].Value, StringComparison.Ordinal);
        Assert.All(page.Descendants(Xhtml + "script").Concat(page.Descendants(Xhtml + "style")), own => Assert.DoesNotContain('&', own.Value));
        Assert.DoesNotContain(page.Descendants(), element => element.Name == Xhtml + "b" && element.Value == "devices");
    }

    [Fact]
    public async Task Page_loads_nothing_from_anywhere()
    {
        var page = await PageAsync();

        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href" or "action" or "data" or "style"
            || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", PageStyle.Css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", PageStyle.Css, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", page.Descendants(Xhtml + "meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Charts_have_a_name_and_a_bar_for_every_count()
    {
        var page = await PageAsync("--claims", folders.Claims());

        var charts = page.Descendants(Svg + "svg").ToList();
        Assert.Equal(2, charts.Count);
        Assert.All(charts, chart => Assert.Equal(("img", chart.Element(Svg + "title")!.Value), (chart.Attribute("role")!.Value, chart.Attribute("aria-label")!.Value)));
        Assert.Equal(["added", "closed", "changed"], charts[0].Elements(Svg + "rect").Select(bar => bar.Attribute("class")!.Value));
        Assert.Equal(["better"], charts[1].Elements(Svg + "rect").Select(bar => bar.Attribute("class")!.Value));
    }

    [Fact]
    public async Task Tables_have_captions_and_headings_and_fields_have_labels()
    {
        var page = await PageAsync("--claims", folders.Claims());

        Assert.All(page.Descendants(Xhtml + "table"), table =>
        {
            Assert.NotEmpty(table.Element(Xhtml + "caption")!.Value);
            var headings = table.Element(Xhtml + "thead")!.Descendants(Xhtml + "th").ToList();
            Assert.All(headings, heading => Assert.Equal("col", heading.Attribute("scope")!.Value));
            Assert.All(table.Element(Xhtml + "tbody")!.Elements(), row => Assert.Equal(headings.Count, row.Elements().Count()));
        });
        Assert.All(page.Descendants(Xhtml + "select").Concat(page.Descendants(Xhtml + "input")), field => Assert.Equal(Xhtml + "label", field.Parent!.Name));
    }

    [Fact]
    public async Task Editions_that_are_alike_make_a_page_without_rows()
    {
        var run = await CommandRun.OfAsync("edition", "diff", "starter", folders.Starter, "--format", "html");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Equal(["Tables: 0 rows differ"], Parse(run.Output).Descendants(Xhtml + "h2").Select(heading => heading.Value));
    }

    [Fact]
    public async Task Rows_that_are_not_on_the_page_are_counted()
    {
        var page = await PageAsync("--rows", "2");

        Assert.Equal(2, Rows(page, "rows").Count);
        Assert.Contains(page.Descendants(Xhtml + "p"), note => note.Value.StartsWith("1 more row is not on this page", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_no_page_can_hold_is_replaced()
    {
        const string Text = "half a pair \uD800, no character \uFFFF, \0\r\n <\u00E9>";
        const string Shown = "half a pair \uFFFD, no character \uFFFD, \uFFFD\uFFFD\uFFFD <\u00E9>";
        using var output = new StringWriter();
        using (var html = new HtmlWriter(output))
        {
            html.Document("en", () => html.Text("p", Text, ("title", Text)));
        }

        var paragraph = Parse(output.ToString()).Descendants(Xhtml + "p").Single();
        Assert.Equal((Shown, Shown), (paragraph.Value, paragraph.Attribute("title")!.Value));
    }

    [Fact]
    public void Style_and_script_need_no_escaping()
    {
        Assert.All([PageStyle.Css, PageStyle.Script], own => Assert.Equal(-1, own.AsSpan().IndexOfAny('<', '&')));
    }

    private async Task<XDocument> PageAsync(params string[] options)
    {
        var run = await CommandRun.OfAsync(["edition", "diff", "starter", folders.Changed, "--format", "html", .. options]);
        Assert.Equal((ExitCodes.Differences, string.Empty), (run.ExitCode, run.Error));
        return Parse(run.Output);
    }

    private static List<XElement> Rows(XDocument page, string table) =>
        [.. page.Descendants(Xhtml + "table").Single(each => each.Attribute("id")?.Value == table).Element(Xhtml + "tbody")!.Elements()];

    private static XDocument Parse(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
