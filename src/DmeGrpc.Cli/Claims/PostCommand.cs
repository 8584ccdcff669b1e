using System.CommandLine;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Claims;

/// <summary><c>dme claim post</c>.</summary>
internal static class PostCommand
{
    public static Command Build(CommandConsole console)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of claims, as dme validate reads them. - is standard input.", Arity = ArgumentArity.OneOrMore };
        var submitter = ClaimCommand.SubmitterOption();
        var command = new Command("post", "Judge claims with the member's history and record them.") { files, submitter };
        new ServiceOptions().Complete(command, console, (parsed, session) => ClaimFiles.SendAsync(parsed.GetValue(files)!, session, async (claim, report) =>
        {
            var request = new PostClaimRequest { SubmitterId = parsed.GetValue(submitter) ?? "", Claim = claim.Claim };
            var response = await session.Claims.PostClaimAsync(request, cancellationToken: session.Cancellation);
            report.Write(claim, response);
            return response.Result;
        }));
        return command;
    }
}
