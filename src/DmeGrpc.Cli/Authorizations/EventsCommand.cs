using System.CommandLine;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Authorizations;

/// <summary><c>dme authorization events</c>.</summary>
internal static class EventsCommand
{
    private const int PageSize = 500;

    public static Command Build(CommandConsole console)
    {
        var number = TrackingNumberArgument.New();
        var command = new Command("events", "Show what happened to an authorization: who did what, when and why.") { number };
        new ServiceOptions().Complete(command, console, async (parsed, session) =>
        {
            var request = new ListAuthorizationEventsRequest { TrackingNumber = parsed.GetValue(number), PageSize = PageSize };
            do
            {
                var page = await session.Client.ListAuthorizationEventsAsync(request, cancellationToken: session.Cancellation);
                session.Report.Write(page.Events);
                await session.Output.FlushAsync(session.Cancellation);
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);

            return ExitCodes.Success;
        });
        return command;
    }
}
