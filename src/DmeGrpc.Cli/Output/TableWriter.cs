using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DmeGrpc.Cli.Output;

/// <summary>Shows each claim as a heading with its verdict, and its lines below it: line, code, verdict, reason and cure. A summary ends it.</summary>
internal sealed class TableWriter : IResultWriter
{
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    private readonly IAnsiConsole console;
    private readonly TableLayout layout;
    private bool hasHeader;

    /// <summary>Readies a table.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="width">The columns of a line of text.</param>
    /// <param name="usesColor">Whether the output obeys ANSI sequences.</param>
    public TableWriter(TextWriter output, int width, bool usesColor)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = usesColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = usesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        layout = new TableLayout(width);
    }

    public void Write(InputEntry entry, ClaimItem item)
    {
        WriteHeader();
        var table = new ClaimTable(layout);
        if (item.OutcomeCase == ClaimItem.OutcomeOneofCase.Result)
        {
            var disposition = item.Result.Disposition;
            WriteHeading(item.Result.ClaimId, DispositionText.Of(disposition), DispositionText.StyleOf(disposition), entry);
            table.AddClaimFindings(item.Result.Findings);
            foreach (var (line, i) in item.Result.Lines.Select((line, i) => (line, i)))
            {
                table.AddLine(line, CodeOf(entry, i));
            }
        }
        else
        {
            WriteHeading(item.ClaimId, DispositionText.Unreadable, DispositionText.UnreadableStyle, entry);
            table.AddProblems(item.Error);
        }

        if (!table.IsEmpty)
        {
            console.Write(table.Rendering);
        }
    }

    public void Conclude(Tally tally)
    {
        if (tally.Claims == 0)
        {
            return;
        }

        console.WriteLine();
        WriteText(new Text(SummaryText.Of(tally), Bold));
        foreach (var (edition, notice) in tally.EditionNotices)
        {
            WriteText(new Text(SafeText.Of($"Judged by edition {edition}. {notice}"), Faint));
        }
    }

    private void WriteHeader()
    {
        if (!hasHeader)
        {
            hasHeader = true;
            var header = new ClaimTable(layout);
            header.AddHeader();
            console.Write(header.Rendering);
        }
    }

    private void WriteHeading(string claimId, string verdict, Style style, InputEntry entry)
    {
        console.WriteLine();
        WriteText(new Paragraph()
            .Append($"Claim {(claimId.Length == 0 ? "without an id" : SafeText.Of(claimId))}  ", Bold)
            .Append(verdict, style)
            .Append($"  {SafeText.Of($"{PositionOf(entry)}")}", Faint));
    }

    private void WriteText(IRenderable text) => console.Write(new WithoutTrailingBlanks(text));

    private static string CodeOf(InputEntry entry, int index) =>
        entry is ReadClaim { Claim.Lines: var lines } && index < lines.Count ? lines[index].ProcedureCode : string.Empty;

    private static InputPosition PositionOf(InputEntry entry) => entry switch
    {
        ReadClaim claim => claim.Position,
        UnreadableClaim unreadable => unreadable.Position,
        _ => throw new InvalidOperationException($"{entry} has no result."),
    };
}
