using System.CommandLine;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Coverage.V1;
using Google.Protobuf;

namespace DmeGrpc.Cli.Members;

/// <summary><c>dme member show</c>.</summary>
internal static class ShowCommand
{
    private static readonly string[] SpanHeadings = ["From", "Through", "Product", "State", "ZIP"];
    private static readonly string[] YearHeadings = ["Year from", "Through", "Deductible", "Out of pocket", "As of"];

    public static Command Build(CommandConsole console)
    {
        var member = new MemberArguments();
        var command = new Command("show", "Show what is recorded of a member.");
        member.AddTo(command);
        new ServiceOptions().Complete(command, console, async (parsed, session) =>
        {
            var (program, planId, memberId) = member.Of(parsed);
            var request = new GetMemberRequest { Program = program, PlanId = planId, MemberId = memberId };
            Write((await session.Members.GetMemberAsync(request, cancellationToken: session.Cancellation)).Member, session);
            return await session.SucceedAsync();
        });
        return command;
    }

    private static void Write(Member member, ServiceSession session)
    {
        if (session.Format == ReportFormat.Json)
        {
            JsonFormatter.Default.Format(member, session.Output.Text);
            session.Output.Text.WriteLine();
            return;
        }

        var text = new PlainTables(session.Output.Text, session.Console.Width, session.Console.UsesColor);
        var spans = PlainTables.New(SpanHeadings);
        foreach (var span in member.Spans)
        {
            PlainTables.Add(spans, MemberText.CellsOf(span));
        }

        text.Show(spans);
        if (member.Years.Count > 0)
        {
            text.Blank();
            var years = PlainTables.New(YearHeadings, firstNumber: 2, numbers: 2);
            foreach (var year in member.Years)
            {
                PlainTables.Add(years, MemberText.CellsOf(year));
            }

            text.Show(years);
        }
    }
}
