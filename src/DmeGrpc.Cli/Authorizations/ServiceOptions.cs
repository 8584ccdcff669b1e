using System.CommandLine;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Judging;
using DmeGrpc.Cli.Remote;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Coverage.V1;
using Grpc.Core;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>The options that every command about authorizations and posted claims has, and how all of them call the service.</summary>
internal sealed class ServiceOptions
{
    private readonly Option<Uri?> server = ServerOption.New("The service that keeps authorizations, claims and members, such as http://127.0.0.1:50551.");
    private readonly Option<string?> key = ApiKey.Option();
    private readonly Option<ReportFormat> format = ReportFormatOption.Named("--format");

    /// <summary>Gives a command the options and what it does.</summary>
    public void Complete(Command command, CommandConsole console, Func<ParseResult, ServiceSession, Task<int>> action)
    {
        server.Required = true;
        command.Add(server);
        command.Add(key);
        command.Add(format);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, console, action, cancellation));
    }

    private async Task<int> RunAsync(
        ParseResult parsed, CommandConsole console, Func<ParseResult, ServiceSession, Task<int>> action, CancellationToken cancellation)
    {
        var address = parsed.GetValue(server)!;
        using var channel = new ServiceChannel(address, ApiKey.Read(parsed.GetValue(key)));
        using var output = new OutputBuffer(console.Output);
        var session = new ServiceSession
        {
            Client = new AuthorizationService.AuthorizationServiceClient(channel.Calls),
            Claims = new ClaimPostingService.ClaimPostingServiceClient(channel.Calls),
            Members = new MemberService.MemberServiceClient(channel.Calls),
            Coverage = new CoverageService.CoverageServiceClient(channel.Calls),
            Format = parsed.GetValue(format),
            Console = console,
            Output = output,
            Report = new AuthorizationReport(output.Text, parsed.GetValue(format), console),
            Cancellation = cancellation,
        };
        try
        {
            return await action(parsed, session);
        }
        catch (RpcException e) when (!cancellation.IsCancellationRequested && Refusal.IsAnswer(e))
        {
            await output.FlushAsync(cancellation);
            await Refusal.TellAsync(parsed.CommandResult.Command.Name, e, console);
            return ExitCodes.Refused;
        }
        catch (RpcException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e) when (e is not CommandFailedException && RemoteFailure.IsFailure(e, cancellation))
        {
            throw RemoteFailure.Describe(address, e);
        }
    }
}
