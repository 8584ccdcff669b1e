using System.CommandLine;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Cli.Members;

/// <summary>How commands name one member.</summary>
internal sealed class MemberArguments
{
    private readonly Argument<string> member = new("MEMBER") { Description = "The member's id within the plan." };
    private readonly Option<Payer> program = CommandOptions.Program("The program: medicare (default) or medicaid.");
    private readonly Option<string?> plan = CommandOptions.Text("--plan", "PLAN", "The plan. Without it: fee for service.");

    /// <summary>Gives a command what names a member.</summary>
    public void AddTo(Command command)
    {
        command.Add(member);
        command.Add(program);
        command.Add(plan);
    }

    /// <summary>The member that was named.</summary>
    public (Payer Program, string PlanId, string MemberId) Of(ParseResult parsed) => (
        parsed.GetValue(program) is var given && given == Payer.Unspecified ? Payer.Medicare : given, parsed.GetValue(plan) ?? string.Empty, parsed.GetValue(member)!);
}
