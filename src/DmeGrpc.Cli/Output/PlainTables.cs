using DmeGrpc.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DmeGrpc.Cli.Output;

/// <summary>Tables without borders, and lines between them. What comes from files, claims or servers is made safe for terminals.</summary>
internal sealed class PlainTables
{
    private readonly IAnsiConsole console;

    /// <summary>Readies the output.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="width">The columns of a line of text.</param>
    /// <param name="usesColor">Whether the output obeys ANSI sequences.</param>
    public PlainTables(TextWriter output, int width, bool usesColor)
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

    /// <summary>The style of headings within tables, and of what matters little.</summary>
    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    /// <summary>The style of titles.</summary>
    public static Style Bold { get; } = new(decoration: Decoration.Bold);

    /// <summary>An empty table.</summary>
    /// <param name="headings">Its columns.</param>
    /// <param name="firstNumber">The first column of numbers.</param>
    /// <param name="numbers">How many columns of numbers there are; the columns after them hold text again.</param>
    public static Table New(IReadOnlyList<string> headings, int firstNumber = int.MaxValue, int numbers = int.MaxValue)
    {
        var table = new Table { Border = TableBorder.None };
        for (var i = 0; i < headings.Count; i++)
        {
            table.AddColumn(new TableColumn(new Text(headings[i], Faint))
            {
                Padding = new Padding(0, 0, i == headings.Count - 1 ? 0 : 2, 0),
                Alignment = i >= firstNumber && i - firstNumber < numbers ? Justify.Right : Justify.Left,
            });
        }

        return table;
    }

    /// <summary>Adds a row. A cell's own line breaks stay.</summary>
    public static void Add(Table table, IEnumerable<string> cells) =>
        table.AddRow(cells.Select(cell => new Text(string.Join('\n', cell.Split('\n').Select(SafeText.Of)))));

    /// <summary>Writes a line of text.</summary>
    public void Line(string text, Style? style = null) => Show(new Text(SafeText.Of(text), style ?? Style.Plain));

    /// <summary>Writes an empty line.</summary>
    public void Blank() => console.WriteLine();

    /// <summary>Writes a table, or whatever else.</summary>
    public void Show(IRenderable content) => console.Write(new WithoutTrailingBlanks(content));
}
