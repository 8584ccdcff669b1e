using DmeGrpc.Authorizations.V1;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>What a command about authorizations works with.</summary>
internal sealed record ServiceSession
{
    /// <summary>Calls the service.</summary>
    public required AuthorizationService.AuthorizationServiceClient Client { get; init; }

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
