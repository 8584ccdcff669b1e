using System.CommandLine;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Claims;

/// <summary><c>dme claim void</c>.</summary>
internal static class VoidCommand
{
    public static Command Build(CommandConsole console)
    {
        var id = new Argument<string>("CLAIM_ID") { Description = "The claim to take back." };
        var reason = new Option<string?>("--reason") { Description = "Why.", HelpName = "TEXT" };
        var submitter = ClaimCommand.SubmitterOption();
        var command = new Command("void", "Take a claim back: its units are given back, and it counts no longer.") { id, reason, submitter };
        new ServiceOptions().Complete(command, console, async (parsed, session) =>
        {
            var request = new VoidClaimRequest
            {
                SubmitterId = parsed.GetValue(submitter) ?? "",
                ClaimId = parsed.GetValue(id),
                Reason = parsed.GetValue(reason) ?? "",
            };
            new ClaimReport(session).Write(await session.Claims.VoidClaimAsync(request, cancellationToken: session.Cancellation));
            return await session.SucceedAsync();
        });
        return command;
    }
}
