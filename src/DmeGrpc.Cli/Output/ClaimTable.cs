using System.Globalization;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DmeGrpc.Cli.Output;

/// <summary>The rows of one claim: one for each finding, or one alone for a line without findings.</summary>
internal sealed class ClaimTable(TableLayout layout)
{
    /// <summary>Stands in the line column of findings on the claim as a whole.</summary>
    private const string WholeClaim = "all";

    private static readonly Text Nothing = new(string.Empty);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Cure = new(foreground: Color.Green);
    private static readonly Style Warning = new(foreground: Color.Red);

    private readonly Spectre.Console.Table table = layout.NewTable();

    /// <summary>The table, without trailing blanks.</summary>
    public IRenderable Rendering => new WithoutTrailingBlanks(table);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => table.Rows.Count == 0;

    public void AddHeader()
    {
        var reason = new Text(layout.HasCureColumn ? "Reason" : "Reason and cure", Heading);
        AddRow(new Text("Line", Heading), new Text("Code", Heading), new Text("Verdict", Heading), reason, layout.HasCureColumn ? [new Text("Cure", Heading)] : []);
    }

    public void AddClaimFindings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            AddFinding(new Text(WholeClaim), Nothing, OutcomeOf(finding), finding);
        }
    }

    /// <summary>Adds a line. The first finding, which decides, stands beside the line's verdict; the others beside their own outcomes.</summary>
    public void AddLine(LineResult line, string code)
    {
        var number = new Text(line.LineNumber.ToString(CultureInfo.InvariantCulture));
        var name = new Text(SafeText.Of(code));
        var verdict = new Text(DispositionText.Of(line.Disposition), DispositionText.StyleOf(line.Disposition));
        if (line.Findings.Count == 0)
        {
            // A line without findings of its own is stopped by the claim's.
            AddRow(number, name, verdict, line.Disposition == Disposition.Payable ? AmountsOf(line) : new Text("By the findings on all lines, above.", Faint), []);
            return;
        }

        AddFinding(number, name, verdict, line.Findings[0]);
        foreach (var finding in line.Findings.Skip(1))
        {
            AddFinding(Nothing, Nothing, OutcomeOf(finding), finding);
        }

        if (line.CostShare is { HasAllowedCents: true })
        {
            AddRow(Nothing, Nothing, Nothing, AmountsOf(line), []);
        }
    }

    private static Text AmountsOf(LineResult line) => new(CostShareText.Of(line.CostShare));

    private static Text OutcomeOf(Finding finding) => new(DispositionText.Of(finding.Outcome), Faint);

    private void AddFinding(Text line, Text code, Text verdict, Finding finding)
    {
        var reason = new Paragraph().Append(SafeText.Of(finding.Message)).Append($"\n{SafeText.Of(FindingText.Origin(finding))}", Faint);
        AddRow(line, code, verdict, reason, finding.Remedies.Select(remedy =>
            new Text(SafeText.Of(FindingText.Of(remedy)), remedy.Condition == RemedyCondition.Never ? Warning : Cure)));
    }

    private void AddRow(Text line, Text code, Text verdict, IRenderable reason, IEnumerable<Text> cures) => table.AddRow(layout.HasCureColumn
        ? [line, code, verdict, reason, new Rows(cures)]
        : [line, code, verdict, new Rows([reason, .. cures])]);
}
