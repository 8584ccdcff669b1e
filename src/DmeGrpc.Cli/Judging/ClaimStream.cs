using DmeGrpc.Claims.V1;
using Google.Protobuf.Collections;
using Google.Type;
using Grpc.Core;

namespace DmeGrpc.Cli.Judging;

/// <summary>One call of <c>ValidateClaims</c>.</summary>
/// <param name="call">The call.</param>
/// <param name="knownAsOf">The day whose knowledge judges; null for all that is known.</param>
internal sealed class ClaimStream(AsyncDuplexStreamingCall<ValidateClaimsRequest, ValidateClaimsResponse> call, DateOnly? knownAsOf) : IDisposable
{
    private readonly Date? known = knownAsOf is { } day ? new Date { Year = day.Year, Month = day.Month, Day = day.Day } : null;
    private RepeatedField<ClaimItem> items = [];
    private int taken;
    private ulong answered;

    /// <summary>The claims sent so far.</summary>
    public long Sent { get; private set; }

    public async Task SendAsync(IReadOnlyList<Claim> claims, CancellationToken cancellation)
    {
        Sent += claims.Count;
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest { Claims = { claims }, KnownAsOf = known }, cancellation);
    }

    public Task CompleteAsync() => call.RequestStream.CompleteAsync();

    /// <summary>The next item; null at the end of the stream.</summary>
    public async ValueTask<ClaimItem?> NextAsync(CancellationToken cancellation)
    {
        while (taken == items.Count)
        {
            if (!await call.ResponseStream.MoveNext(cancellation))
            {
                return null;
            }

            items = call.ResponseStream.Current.Results;
            taken = 0;
        }

        var item = items[taken++];
        return item.Index == answered++
            ? item
            : throw new CommandFailedException($"the server answered claim {item.Index} of the stream where claim {answered - 1} was due.");
    }

    public void Dispose() => call.Dispose();
}
