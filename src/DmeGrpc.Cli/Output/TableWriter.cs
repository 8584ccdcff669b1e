using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DmeGrpc.Cli.Output;

/// <summary>Shows each claim as a heading with its verdict, and its lines below it: line, code, verdict, reason and cure. A summary ends it.</summary>
internal sealed class TableWriter : IResultWriter
{
    private const int ProblemIndent = 6;

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
        if (item.OutcomeCase == ClaimItem.OutcomeOneofCase.Result)
        {
            WriteResult(entry, item.Result);
        }
        else
        {
            WriteHeading(item.ClaimId, DispositionText.Unreadable, DispositionText.UnreadableStyle, entry);
            foreach (var problem in ProblemText.Of(item.Error))
            {
                WriteText(new Padder(new Text(SafeText.Of(problem)), new Padding(ProblemIndent, 0, 0, 0)));
            }
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
        if (tally.ClaimsJudgedAlone > 0)
        {
            WriteText(new Text(SummaryText.OfClaimsJudgedAlone(tally), Faint));
        }

        foreach (var (edition, notice) in tally.EditionNotices)
        {
            WriteText(new Text(SafeText.Of($"Judged by edition {edition}. {notice}"), Faint));
        }
    }

    private void WriteResult(InputEntry entry, ClaimResult result)
    {
        WriteHeading(result.ClaimId, DispositionText.Of(result.Disposition), DispositionText.StyleOf(result.Disposition), entry);
        var table = new ClaimTable(layout);
        table.AddClaimFindings(result.Findings);
        for (var i = 0; i < result.Lines.Count; i++)
        {
            table.AddLine(result.Lines[i], CodeOf(entry, i));
        }

        if (!table.IsEmpty)
        {
            console.Write(table.Rendering);
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
