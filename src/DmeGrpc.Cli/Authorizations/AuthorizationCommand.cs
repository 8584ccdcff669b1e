using System.CommandLine;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Authorizations;

/// <summary><c>dme authorization</c>: what can be done with the authorizations that a service keeps.</summary>
internal static class AuthorizationCommand
{
    public const string Name = "authorization";

    /// <summary>What stands below the help of its commands.</summary>
    public const string Notes = """
        Exit code:
          0  it was done
          1  the service refused something, and said why
          2  the command itself failed: a bad option, a file that is missing or not
             JSON, a server that does not answer or does not know the caller
        """;

    public static Command Build(CommandConsole console) => new(Name, "Ask for prior authorizations, decide them and look at them.")
    {
        RequestCommand<SubmitAuthorizationRequest>.Build(
            "submit", "Ask for authorizations.", SubmitAuthorizationRequest.Descriptor, console,
            async (client, request, cancellation) => (await client.SubmitAuthorizationAsync(request, cancellationToken: cancellation)).Authorization),
        RequestCommand<DecideAuthorizationRequest>.Build(
            "decide", "Decide lines of authorizations.", DecideAuthorizationRequest.Descriptor, console,
            async (client, request, cancellation) => (await client.DecideAuthorizationAsync(request, cancellationToken: cancellation)).Authorization),
        RequestCommand<ExtendAuthorizationRequest>.Build(
            "extend", "Give affirmed lines more days or units.", ExtendAuthorizationRequest.Descriptor, console,
            async (client, request, cancellation) => (await client.ExtendAuthorizationAsync(request, cancellationToken: cancellation)).Authorization),
        RequestCommand<WithdrawAuthorizationRequest>.Build(
            "withdraw", "Withdraw requests.", WithdrawAuthorizationRequest.Descriptor, console,
            async (client, request, cancellation) => (await client.WithdrawAuthorizationAsync(request, cancellationToken: cancellation)).Authorization),
        ShowCommand.Build(console),
        ListCommand.Build(console),
        EventsCommand.Build(console),
        AttachCommand.Build(console),
        WatchCommand.Build(console),
    };
}
