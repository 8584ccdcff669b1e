using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;
using Google.Protobuf;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>Shows authorizations as tables, or each as a line of protobuf JSON.</summary>
internal sealed class AuthorizationReport(TextWriter output, ReportFormat format, CommandConsole console)
{
    private static readonly string[] LineHeadings = ["Line", "Code", "Units", "Decision", "Used", "Left", "Valid", "Why"];
    private static readonly string[] ListHeadings = ["Number", "Decision", "Due", "State", "Supplier", "Member", "Codes"];
    private static readonly string[] EventHeadings = ["No.", "When", "Who", "What", "Why"];

    private readonly PlainTables text = new(output, console.Width, console.UsesColor);
    private bool hasHeadings;

    private bool IsJson => format == ReportFormat.Json;

    /// <summary>Shows an authorization whole.</summary>
    public void Write(Authorization authorization)
    {
        if (IsJson)
        {
            WriteJson(authorization);
            return;
        }

        text.Line($"{authorization.TrackingNumber}  {AuthorizationText.Of(authorization.OverallDecision)}  etag {authorization.Etag}", PlainTables.Bold);
        foreach (var fact in AuthorizationText.FactsOf(authorization))
        {
            text.Line($"  {fact}");
        }

        var table = PlainTables.New(LineHeadings);
        foreach (var line in authorization.Lines)
        {
            PlainTables.Add(table, AuthorizationText.CellsOf(line));
        }

        text.Show(table);
        foreach (var document in authorization.Documents)
        {
            text.Line($"  {AuthorizationText.Of(document)}");
        }

        text.Blank();
    }

    /// <summary>Shows a document.</summary>
    public void Write(Document document)
    {
        if (IsJson)
        {
            WriteJson(document);
        }
        else
        {
            text.Line(AuthorizationText.Of(document));
        }
    }

    /// <summary>Shows authorizations, a line each.</summary>
    public void WriteList(IReadOnlyList<Authorization> authorizations) => WriteRows(ListHeadings, authorizations, authorization =>
    [
        authorization.TrackingNumber, AuthorizationText.Of(authorization.OverallDecision), AuthorizationText.Of(authorization.DueDate), authorization.State,
        authorization.SupplierNpi, authorization.MemberId, string.Join(' ', authorization.Lines.Select(line => line.Requested.ProcedureCode)),
    ]);

    /// <summary>Shows events, a line each.</summary>
    public void Write(IReadOnlyList<AuthorizationEvent> events) => WriteRows(EventHeadings, events, EventText.CellsOf);

    /// <summary>Shows what a watch tells. Heartbeats are shown as JSON alone, for their tokens.</summary>
    public void Write(WatchAuthorizationsResponse message)
    {
        if (IsJson)
        {
            WriteJson(message);
        }
        else if (message.Event is { } happened)
        {
            text.Line($"{happened.TrackingNumber}  {string.Join("  ", EventText.CellsOf(happened).Where(cell => cell.Length > 0))}");
        }
    }

    private void WriteRows<T>(IReadOnlyList<string> headings, IReadOnlyList<T> items, Func<T, IEnumerable<string>> cellsOf) where T : IMessage
    {
        if (IsJson)
        {
            foreach (var item in items)
            {
                WriteJson(item);
            }
        }
        else if (items.Count > 0)
        {
            var table = PlainTables.New(headings);
            table.ShowHeaders = !hasHeadings;
            hasHeadings = true;
            foreach (var item in items)
            {
                PlainTables.Add(table, cellsOf(item));
            }

            text.Show(table);
        }
    }

    private void WriteJson(IMessage message)
    {
        JsonFormatter.Default.Format(message, output);
        output.Write('\n');
    }
}
