namespace DmeGrpc.Cli.EditionDiffs.Html;

/// <summary>Fields that narrow a table down to rows of one value, or with some words in them.</summary>
internal static class Filters
{
    /// <summary>Writes the fields. They stay hidden where no script runs.</summary>
    /// <param name="html">Takes them.</param>
    /// <param name="table">The id of the table.</param>
    /// <param name="choices">The names of attributes of the table's rows, and their values.</param>
    public static void Write(HtmlWriter html, string table, params (string Name, IReadOnlyList<string> Values)[] choices) => html.Element(
        "form", () =>
        {
            foreach (var (name, values) in choices)
            {
                html.Element("label", () =>
                {
                    html.Write(name);
                    html.Element("select", () =>
                    {
                        html.Text("option", "all", ("value", string.Empty));
                        foreach (var value in values)
                        {
                            html.Text("option", value, ("value", value));
                        }
                    }, ("name", name.ToLowerInvariant()));
                });
            }

            html.Element("label", () =>
            {
                html.Write("Search");
                html.Element("input", null, ("type", "search"), ("name", "words"), ("autocomplete", "off"));
            });
            html.Element("output", null, ("aria-live", "polite"));
        },
        ("data-for", table), ("hidden", "hidden"), ("aria-label", "Filter"));
}
