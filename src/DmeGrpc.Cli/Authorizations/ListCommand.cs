using System.CommandLine;
using System.Globalization;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Authorizations;

/// <summary><c>dme authorization list</c>.</summary>
internal static class ListCommand
{
    private const int PageSize = 500;

    public static Command Build(CommandConsole console)
    {
        var program = CommandOptions.Program("Of members of this program: medicare or medicaid. Needs --member.");
        var plan = CommandOptions.Text("--plan", "PLAN", "Of members of this plan. Needs --member.");
        var member = CommandOptions.Text("--member", "ID", "Of this member. Needs --program.");
        var supplier = CommandOptions.Text("--supplier", "NPI", "Of this supplier.");
        var state = CommandOptions.Text("--state", "STATE", "Delivered in this state.");
        var code = CommandOptions.Text("--code", "CODE", "With a line that asks for this item or was decided for it.");
        var decision = CommandOptions.Choice(
            "--decision", "Whose lines add up to it: pending, affirmed, partial, denied or withdrawn.",
            ("pending", OverallDecision.Pending), ("affirmed", OverallDecision.Affirmed), ("partial", OverallDecision.PartiallyAffirmed),
            ("denied", OverallDecision.NonAffirmed), ("withdrawn", OverallDecision.Withdrawn));
        var due = CommandOptions.Day("--due-by", "Due on this day or before.");
        var limit = new Option<int>("--limit") { Description = "The most to show; 100 by default.", HelpName = "COUNT", DefaultValueFactory = _ => 100 };
        limit.Validators.Add(result =>
        {
            if (result.GetValue(limit) < 1)
            {
                result.AddError("--limit wants a number of 1 or more.");
            }
        });
        var command = new Command("list", "List authorizations, the newest first.") { program, plan, member, supplier, state, code, decision, due, limit };
        new ServiceOptions().Complete(command, console, (parsed, session) => ListAsync(
            new ListAuthorizationsRequest
            {
                Program = parsed.GetValue(program),
                PlanId = parsed.GetValue(plan) ?? "",
                MemberId = parsed.GetValue(member) ?? "",
                SupplierNpi = parsed.GetValue(supplier) ?? "",
                State = parsed.GetValue(state) ?? "",
                ProcedureCode = parsed.GetValue(code) ?? "",
                OverallDecision = parsed.GetValue(decision),
                DueBy = parsed.GetValue(due) is { } day ? new Google.Type.Date { Year = day.Year, Month = day.Month, Day = day.Day } : null,
            },
            parsed.GetValue(limit),
            session));
        return command;
    }

    private static async Task<int> ListAsync(ListAuthorizationsRequest request, int limit, ServiceSession session)
    {
        for (var left = limit; left > 0;)
        {
            request.PageSize = Math.Min(left, PageSize);
            var page = await session.Client.ListAuthorizationsAsync(request, cancellationToken: session.Cancellation);
            session.Report.WriteList(page.Authorizations);
            await session.Output.FlushAsync(session.Cancellation);
            left -= page.Authorizations.Count;
            request.PageToken = page.NextPageToken;
            if (request.PageToken.Length == 0)
            {
                return ExitCodes.Success;
            }
        }

        await session.Console.ComplainAsync(string.Create(CultureInfo.InvariantCulture, $"there are more than {limit}: see --limit."));
        return ExitCodes.Success;
    }
}
