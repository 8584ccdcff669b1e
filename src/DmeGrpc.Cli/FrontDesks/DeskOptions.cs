using System.CommandLine;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Judging;
using DmeGrpc.Cli.Remote;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Cli.Validate;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Server.Judging;
using Grpc.Core;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary>The options that every question of the front desk has, and how they are answered: in this process, or by a running service.</summary>
internal sealed class DeskOptions
{
    private readonly Option<Uri?> server = ServerOption.New("Let a running service answer, such as http://127.0.0.1:50551. Without it the answer is found here.");
    private readonly Option<string?> key = ApiKey.Option();
    private readonly Option<string[]> edition = new("--edition")
    {
        Description = "The edition to answer from: an edition file, a folder, or starter (default), which is no substitute for the CMS files. Several may be given.",
        HelpName = "EDITION",
    };

    private readonly Option<string?>? plans;
    private readonly Option<ReportFormat> format = ReportFormatOption.Named("--format");

    /// <param name="withPlans">Whether the questions are about plans too.</param>
    public DeskOptions(bool withPlans) => plans = !withPlans ? null : new Option<string?>("--plans")
    {
        Description = "A folder of plan files. Without it: Medicare fee-for-service and the sample plans.",
        HelpName = "FOLDER",
    };

    /// <summary>Gives a command the options and what it does.</summary>
    public void Complete(Command command, CommandConsole console, Func<ParseResult, DeskSession, Task<int>> action)
    {
        Option[] here = plans is null ? [edition] : [edition, plans];
        foreach (var option in (Option[])[server, key, .. here, format])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var option in here.Where(option => result.GetResult(option) is { Implicit: false } && result.GetResult(server) is { Implicit: false }))
            {
                result.AddError($"{ServerOption.Name} and {option.Name} exclude each other: a service answers from its own.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(parsed, console, action, cancellation));
    }

    private async Task<int> RunAsync(
        ParseResult parsed, CommandConsole console, Func<ParseResult, DeskSession, Task<int>> action, CancellationToken cancellation)
    {
        var address = parsed.GetValue(server);
        using var channel = address is null ? null : new ServiceChannel(address, ApiKey.Read(parsed.GetValue(key)));
        using var output = new OutputBuffer(console.Output);
        var session = new DeskSession(channel is null ? Here(parsed, console) : new ServiceDesk(channel), parsed.GetValue(format), console, output, cancellation);
        try
        {
            return await action(parsed, session);
        }
        catch (RpcException e) when (!cancellation.IsCancellationRequested && Refusal.IsAnswer(e))
        {
            await Refusal.TellAsync(parsed.CommandResult.Command.Name, e, console);
            return ExitCodes.Refused;
        }
        catch (RpcException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e) when (address is not null && e is not CommandFailedException && RemoteFailure.IsFailure(e, cancellation))
        {
            throw RemoteFailure.Describe(address, e);
        }
    }

    private InProcessDesk Here(ParseResult parsed, CommandConsole console) => new(new FrontDesk(
        EditionSource.OpenAll(parsed.GetValue(edition) ?? [], knownAsOf: null),
        PlanSource.Open(plans is null ? null : parsed.GetValue(plans), withSamples: true),
        console.Time.GetUtcNow()));

    private sealed class InProcessDesk(FrontDesk desk) : IFrontDesk
    {
        public Task<CheckCodesResponse> CheckAsync(CheckCodesRequest request, CancellationToken cancellation) => Task.FromResult(desk.CheckCodes(request));

        public Task<QuoteEquipmentResponse> QuoteAsync(QuoteEquipmentRequest request, CancellationToken cancellation) => Task.FromResult(desk.QuoteEquipment(request));
    }

    private sealed class ServiceDesk(ServiceChannel channel) : IFrontDesk
    {
        private readonly CoverageService.CoverageServiceClient client = new(channel.Calls);

        public Task<CheckCodesResponse> CheckAsync(CheckCodesRequest request, CancellationToken cancellation) =>
            client.CheckCodesAsync(request, cancellationToken: cancellation).ResponseAsync;

        public Task<QuoteEquipmentResponse> QuoteAsync(QuoteEquipmentRequest request, CancellationToken cancellation) =>
            client.QuoteEquipmentAsync(request, cancellationToken: cancellation).ResponseAsync;
    }
}
