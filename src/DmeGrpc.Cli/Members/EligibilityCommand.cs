using System.CommandLine;
using System.Globalization;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Coverage.V1;
using Google.Protobuf;

namespace DmeGrpc.Cli.Members;

/// <summary><c>dme eligibility</c>.</summary>
internal static class EligibilityCommand
{
    public const string Name = "eligibility";

    /// <summary>What stands below its help.</summary>
    public const string Notes = """
        Exit code:
          0  the member is covered on that day
          1  the member is not, there is no record of the member, or the service
             refused the question, and said why
          2  the command itself failed: a bad option, a server that does not answer or
             does not know the caller
        """;

    private static readonly string[] LimitHeadings = ["Code", "From", "Through", "Limit", "Left"];

    public static Command Build(CommandConsole console)
    {
        var member = new MemberArguments();
        var day = CommandOptions.Day("--date", "The day of service. Without it: today, in UTC.");
        var codes = new Option<string[]>("--code") { Description = "An item whose limits are asked for. May be given several times.", HelpName = "CODE" };
        var command = new Command(Name, "Say whether a member is covered, and what is left of deductible, maximum and limits.");
        member.AddTo(command);
        command.Add(day);
        command.Add(codes);
        new ServiceOptions().Complete(command, console, async (parsed, session) =>
        {
            var (program, planId, memberId) = member.Of(parsed);
            var asked = parsed.GetValue(day);
            var request = new CheckEligibilityRequest
            {
                Program = program,
                PlanId = planId,
                MemberId = memberId,
                ServiceDate = asked is { } date ? new Google.Type.Date { Year = date.Year, Month = date.Month, Day = date.Day } : null,
                ProcedureCodes = { parsed.GetValue(codes) ?? [] },
            };
            var answer = (await session.Coverage.CheckEligibilityAsync(request, cancellationToken: session.Cancellation)).Eligibility;
            Write(answer, session);
            await session.SucceedAsync();
            return answer.Status == EligibilityStatus.Active ? ExitCodes.Success : ExitCodes.NotCovered;
        });
        return command;
    }

    private static void Write(Eligibility answer, ServiceSession session)
    {
        if (session.Format == ReportFormat.Json)
        {
            JsonFormatter.Default.Format(answer, session.Output.Text);
            session.Output.Text.WriteLine();
            return;
        }

        var text = new PlainTables(session.Output.Text, session.Console.Width, session.Console.UsesColor);
        text.Line($"{MemberText.Of(answer.Status)}  {answer.Message}", PlainTables.Bold);
        if (answer.Span is { } span)
        {
            text.Line($"  {string.Join("  ", MemberText.CellsOf(span).Where(cell => cell.Length > 0))}");
        }

        if (answer.Status is EligibilityStatus.Active or EligibilityStatus.NoMemberFound)
        {
            text.Line($"  deductible     {MemberText.Left(answer.HasDeductibleCents ? answer.DeductibleCents : null, answer.HasDeductibleLeftCents ? answer.DeductibleLeftCents : null)}");
            var maximum = answer.HasOutOfPocketMaximumCents
                ? MemberText.Left(answer.OutOfPocketMaximumCents, answer.HasOutOfPocketLeftCents ? answer.OutOfPocketLeftCents : null)
                : "none, or not known";
            text.Line($"  out of pocket  {maximum}");
        }

        if (answer.Limits.Count > 0)
        {
            var limits = PlainTables.New(LimitHeadings, firstNumber: 3);
            foreach (var limit in answer.Limits)
            {
                PlainTables.Add(limits,
                [
                    limit.ProcedureCode, MemberText.Of(limit.FromDate), MemberText.Of(limit.ThroughDate), limit.LimitUnits.ToString(CultureInfo.InvariantCulture),
                    limit.LeftUnits.ToString(CultureInfo.InvariantCulture),
                ]);
            }

            text.Show(limits);
        }
    }
}
