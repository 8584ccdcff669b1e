using Spectre.Console;

namespace DmeGrpc.Cli.Output;

/// <summary>The widths of the table's columns. They are fixed from the start, because rows are shown as they come.</summary>
internal sealed record TableLayout
{
    private const int Gap = 2;
    private const int LineWidth = 4;
    private const int CodeWidth = 6;

    /// <summary>Wide enough for NOT EVALUATED on one line.</summary>
    private const int WideVerdictWidth = 13;

    /// <summary>Wide enough for any one word of a verdict.</summary>
    private const int NarrowVerdictWidth = 10;

    /// <summary>From this width on, reason and cure stand side by side; below it, the cure stands under the reason.</summary>
    private const int SideBySideWidth = 110;

    private readonly int[] widths;

    /// <summary>Divides a width.</summary>
    /// <param name="width">The columns of a line of text.</param>
    public TableLayout(int width)
    {
        HasCureColumn = width >= SideBySideWidth;
        var verdict = HasCureColumn ? WideVerdictWidth : NarrowVerdictWidth;
        var left = width - LineWidth - CodeWidth - verdict - (3 * Gap);
        widths = HasCureColumn
            ? [LineWidth, CodeWidth, verdict, (left - Gap) / 2, left - Gap - ((left - Gap) / 2)]
            : [LineWidth, CodeWidth, verdict, left];
    }

    /// <summary>Whether the cure has a column of its own.</summary>
    public bool HasCureColumn { get; }

    /// <summary>An empty table of this layout.</summary>
    public Table NewTable()
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        for (var i = 0; i < widths.Length; i++)
        {
            table.AddColumn(new TableColumn(string.Empty)
            {
                Width = widths[i],
                Padding = new Padding(0, 0, i == widths.Length - 1 ? 0 : Gap, 0),
                Alignment = i == 0 ? Justify.Right : Justify.Left,
            });
        }

        return table;
    }
}
