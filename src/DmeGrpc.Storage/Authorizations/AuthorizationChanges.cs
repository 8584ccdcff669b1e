using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>Changes authorizations: event, state and feed in one transaction, with the member locked.</summary>
internal sealed class AuthorizationChanges(StoreRunner runner, AuthorizationReader reader, IChangeSignal signal, TimeProvider time)
{
    /// <param name="trackingNumber">The authorization.</param>
    /// <param name="expectedRevision">The revision the caller saw; null when it does not matter.</param>
    /// <param name="makeChange">The change, given the state it meets.</param>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="also">What is written with it.</param>
    public async Task<ChangeResult> ChangeAsync(
        TrackingNumber trackingNumber,
        int? expectedRevision,
        Func<Authorization, AuthorizationChange> makeChange,
        string actor,
        string reason,
        CancellationToken cancellationToken,
        Action<DmeGrpcContext, Authorization>? also = null)
    {
        var callId = Guid.CreateVersion7();
        var stamp = new ChangeStamp(actor, time.GetUtcNow().ToMicrosecond(), reason.Trim());
        var result = await runner.WriteAsync(
            async context =>
            {
                if (await reader.FindMemberAsync(context, trackingNumber) is not { } member)
                {
                    return WriteOutcome.Undo<ChangeResult>(new ChangeResult.NotFound());
                }

                await MemberLock.TakeAsync(context, cancellationToken, member);
                var (row, state) = await reader.FindToChangeAsync(context, member, trackingNumber)
                    ?? throw new InvalidDataException($"Authorization {trackingNumber} is in the directory and nowhere else.");
                if (expectedRevision != state.Revision)
                {
                    if (await IsDoneAsync(context, row, callId, cancellationToken))
                    {
                        return WriteOutcome.Undo<ChangeResult>(new ChangeResult.Changed(state));
                    }

                    if (expectedRevision is not null)
                    {
                        return WriteOutcome.Undo<ChangeResult>(new ChangeResult.Stale(state.Revision));
                    }
                }

                return await ApplyAsync(context, row, state, makeChange(state));
            },
            cancellationToken);
        if (result is ChangeResult.Changed)
        {
            signal.Raise();
        }

        return result;

        async Task<WriteOutcome<ChangeResult>> ApplyAsync(DmeGrpcContext context, AuthorizationRow row, Authorization state, AuthorizationChange change)
        {
            var outcome = AuthorizationTransitions.Apply(state, change, stamp);
            if (!outcome.IsAccepted)
            {
                return WriteOutcome.Undo<ChangeResult>(new ChangeResult.Refused(outcome.Refusals));
            }

            outcome.Authorization.CopyTo(row);
            context.AddEvent(outcome.Authorization, change, stamp, callId);
            also?.Invoke(context, outcome.Authorization);
            await context.SaveChangesAsync(cancellationToken);
            return WriteOutcome.Keep<ChangeResult>(new ChangeResult.Changed(outcome.Authorization));
        }
    }

    // When the answer to a commit is lost, the same call is made again and meets its own event as the last one.
    private static Task<bool> IsDoneAsync(DmeGrpcContext context, AuthorizationRow row, Guid callId, CancellationToken cancellationToken) =>
        context.AuthorizationEvents.AnyAsync(
            item => item.MemberKey == row.MemberKey && item.TrackingNumber == row.TrackingNumber && item.Number == row.Revision && item.CallId == callId,
            cancellationToken);
}
