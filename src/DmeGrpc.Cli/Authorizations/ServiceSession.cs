using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Coverage.V1;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>What a command that calls a service works with.</summary>
internal sealed record ServiceSession
{
    /// <summary>Calls the service.</summary>
    public required AuthorizationService.AuthorizationServiceClient Client { get; init; }

    /// <summary>Calls the service that records claims.</summary>
    public required ClaimPostingService.ClaimPostingServiceClient Claims { get; init; }

    /// <summary>Calls the service that keeps the roster.</summary>
    public required MemberService.MemberServiceClient Members { get; init; }

    /// <summary>Calls the service that says what is covered.</summary>
    public required CoverageService.CoverageServiceClient Coverage { get; init; }

    /// <summary>Tables or JSON.</summary>
    public required ReportFormat Format { get; init; }

    /// <summary>Where complaints go.</summary>
    public required CommandConsole Console { get; init; }

    /// <summary>Where results go.</summary>
    public required OutputBuffer Output { get; init; }

    /// <summary>Writes results there.</summary>
    public required AuthorizationReport Report { get; init; }

    /// <summary>The user's wish to stop.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>Shows what has been written, and ends the command.</summary>
    public async Task<int> SucceedAsync()
    {
        await Output.FlushAsync(Cancellation);
        return ExitCodes.Success;
    }
}
