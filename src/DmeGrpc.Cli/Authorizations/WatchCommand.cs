using System.CommandLine;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Terminal;
using Grpc.Core;

namespace DmeGrpc.Cli.Authorizations;

/// <summary><c>dme authorization watch</c>: goes on by itself where the server it watches goes away and comes back.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Build(CommandConsole console)
    {
        var supplier = new Option<string?>("--supplier") { Description = "Of this supplier alone.", HelpName = "NPI" };
        var beginning = new Option<bool>("--from-beginning") { Description = "Begin with the first event there is, not with what happens from now on." };
        var resume = new Option<string?>("--resume") { Description = "Go on after this resume token, which --format json shows.", HelpName = "TOKEN" };
        var uses = new Option<bool>("--unit-uses") { Description = "Show claims using units and giving them back, too." };
        var command = new Command("watch", "Show what happens to authorizations until Ctrl-C.") { supplier, beginning, resume, uses };
        new ServiceOptions().Complete(command, console, (parsed, session) => WatchAsync(
            new WatchAuthorizationsRequest
            {
                SupplierNpi = parsed.GetValue(supplier) ?? "",
                FromBeginning = parsed.GetValue(beginning),
                ResumeToken = parsed.GetValue(resume) ?? "",
                IncludeUnitUses = parsed.GetValue(uses),
            },
            session));
        return command;
    }

    private static async Task<int> WatchAsync(WatchAuthorizationsRequest request, ServiceSession session)
    {
        var isWatching = false;
        while (true)
        {
            try
            {
                using var call = session.Client.WatchAuthorizations(request, cancellationToken: session.Cancellation);
                await foreach (var message in call.ResponseStream.ReadAllAsync(session.Cancellation))
                {
                    isWatching = true;
                    request.ResumeToken = message.ResumeToken;
                    request.FromBeginning = false;
                    session.Report.Write(message);
                    await session.Output.FlushAsync(session.Cancellation);
                }
            }
            catch (RpcException e) when (isWatching && e.StatusCode == StatusCode.Unavailable && !session.Cancellation.IsCancellationRequested)
            {
                await Task.Delay(Pause, session.Console.Time, session.Cancellation);
            }
        }
    }
}
