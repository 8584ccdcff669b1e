using System.CommandLine;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Authorizations;

/// <summary><c>dme authorization show</c>.</summary>
internal static class ShowCommand
{
    public static Command Build(CommandConsole console)
    {
        var number = TrackingNumberArgument.New();
        var command = new Command("show", "Show an authorization: its lines, used and remaining units, and documents.") { number };
        new ServiceOptions().Complete(command, console, async (parsed, session) =>
        {
            var request = new GetAuthorizationRequest { TrackingNumber = parsed.GetValue(number) };
            session.Report.Write((await session.Client.GetAuthorizationAsync(request, cancellationToken: session.Cancellation)).Authorization);
            return await session.SucceedAsync();
        });
        return command;
    }
}
