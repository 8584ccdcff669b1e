using System.CommandLine;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Claims;

/// <summary><c>dme claim replace</c>.</summary>
internal static class ReplaceCommand
{
    public static Command Build(CommandConsole console)
    {
        var replaced = new Argument<string>("CLAIM_ID") { Description = "The claim to replace." };
        var file = new Argument<string>("FILE") { Description = "A file with the new claim, which has an id of its own. - is standard input." };
        var submitter = ClaimCommand.SubmitterOption();
        var command = new Command("replace", "Record a claim in place of another, which gives its units back.") { replaced, file, submitter };
        new ServiceOptions().Complete(command, console, (parsed, session) => ClaimFiles.SendAsync([parsed.GetValue(file)!], session, async (claim, report) =>
        {
            var request = new ReplaceClaimRequest
            {
                SubmitterId = parsed.GetValue(submitter) ?? "",
                ReplacedClaimId = parsed.GetValue(replaced),
                Claim = claim.Claim,
            };
            var response = await session.Claims.ReplaceClaimAsync(request, cancellationToken: session.Cancellation);
            report.Write(claim, response);
            return response.Result;
        }));
        return command;
    }
}
