using System.Threading.Channels;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Remote;
using Grpc.Core;

namespace DmeGrpc.Cli.Judging;

/// <summary>Has claims judged by a running service, over <c>ValidateClaims</c>. HTTP/2 holds the sender back where the service is behind.</summary>
internal sealed class RemoteJudge : IClaimJudge
{
    /// <summary>The claims of one stream, as many as the service takes unless it is configured otherwise. More claims go on a further stream.</summary>
    public const long MaxClaimsPerStream = 1_000_000;

    private readonly Uri server;
    private readonly long maxClaimsPerStream;
    private readonly ServiceChannel channel;
    private readonly ClaimValidationService.ClaimValidationServiceClient client;

    // The streams in the order they were opened: written to the last, read from the first.
    private readonly Channel<ClaimStream> streams = Channel.CreateUnbounded<ClaimStream>();
    private ClaimStream? writing;
    private ClaimStream? reading;

    /// <summary>Readies a connection; nothing is sent before the first claims are.</summary>
    /// <param name="server">The service's address, http or https.</param>
    /// <param name="key">The caller's key; null for none.</param>
    /// <param name="maxClaimsPerStream">The claims after which a further stream is opened.</param>
    public RemoteJudge(Uri server, string? key = null, long maxClaimsPerStream = MaxClaimsPerStream)
    {
        this.server = server;
        this.maxClaimsPerStream = maxClaimsPerStream;
        channel = new ServiceChannel(server, key);
        client = new ClaimValidationService.ClaimValidationServiceClient(channel.Calls);
    }

    /// <summary>The day whose knowledge judges; null for all that is known.</summary>
    public DateOnly? KnownAsOf { get; init; }

    public async Task SendAsync(IReadOnlyList<Claim> claims, CancellationToken cancellation)
    {
        if (writing is null || writing.Sent + claims.Count > maxClaimsPerStream)
        {
            await CompleteStreamAsync();
            writing = new ClaimStream(client.ValidateClaims(cancellationToken: cancellation), KnownAsOf);
            await streams.Writer.WriteAsync(writing, cancellation);
        }

        try
        {
            await writing.SendAsync(claims, cancellation);
        }
        catch (Exception e) when (RemoteFailure.IsFailure(e, cancellation))
        {
            // Whoever takes the items is told by the same stream, after the items that came before.
        }
    }

    public async Task CompleteAsync()
    {
        await CompleteStreamAsync();
        streams.Writer.TryComplete();
    }

    public async ValueTask<ClaimItem> NextAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                reading ??= await streams.Reader.ReadAsync(cancellation);
                if (await reading.NextAsync(cancellation) is { } item)
                {
                    return UnaryPaths.Restore(item);
                }

                reading.Dispose();
                reading = null;
            }
        }
        catch (ChannelClosedException)
        {
            throw new CommandFailedException($"the server {server} ended its answer before every claim was judged.");
        }
        catch (Exception e) when (RemoteFailure.IsFailure(e, cancellation))
        {
            throw RemoteFailure.Describe(server, e);
        }
    }

    public ValueTask DisposeAsync()
    {
        reading?.Dispose();
        writing?.Dispose();
        channel.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task CompleteStreamAsync()
    {
        if (writing is null)
        {
            return;
        }

        try
        {
            await writing.CompleteAsync();
        }
        catch (Exception e) when (RemoteFailure.IsFailure(e, CancellationToken.None))
        {
            // As above.
        }
    }
}
