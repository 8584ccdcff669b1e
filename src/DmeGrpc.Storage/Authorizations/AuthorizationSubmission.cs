using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>Takes in requests, each once.</summary>
internal sealed class AuthorizationSubmission(StoreRunner runner, HotQueries queries, IChangeSignal signal, TimeProvider time)
{
    public async Task<SubmitResult> SubmitAsync(SubmitCommand command, CancellationToken cancellationToken)
    {
        StoreNames.Check(command.Submitter, command.RequestId);
        var callId = Guid.CreateVersion7();
        var stamp = new ChangeStamp(command.Actor, time.GetUtcNow().ToMicrosecond());
        var result = await runner.WriteAsync(
            async context =>
            {
                var change = new AuthorizationSubmitted(TrackingNumbers.Next(), Normalize(command.Request), Normalize(command.Due));
                var outcome = AuthorizationTransitions.Apply(null, change, stamp);
                return outcome.IsAccepted
                    ? await RecordAsync(context, command, outcome.Authorization, change, stamp, callId, cancellationToken)
                    : WriteOutcome.Undo<SubmitResult>(new SubmitResult.Refused(outcome.Refusals));
            },
            cancellationToken);
        if (result is SubmitResult.Submitted { IsRepeated: false })
        {
            signal.Raise();
        }

        return result;
    }

    private async Task<WriteOutcome<SubmitResult>> RecordAsync(
        DmeGrpcContext context,
        SubmitCommand command,
        Authorization authorization,
        AuthorizationSubmitted change,
        ChangeStamp stamp,
        Guid callId,
        CancellationToken cancellationToken)
    {
        await MemberLock.TakeAsync(context, cancellationToken, authorization.MemberKey);
        if (await queries.Request(context, command.Submitter, command.RequestId) is { } first)
        {
            return WriteOutcome.Undo(await RepeatAsync(context, command, first, cancellationToken));
        }

        if (!change.Request.Supersedes.IsNone && !await IsKnownAsync(context, authorization, cancellationToken))
        {
            var refusal = new ChangeRefusal(RefusalKind.UnknownSuperseded, null, $"The member has no authorization {change.Request.Supersedes}.");
            return WriteOutcome.Undo<SubmitResult>(new SubmitResult.Refused([refusal]));
        }

        var (member, number) = (authorization.MemberKey.ToString(), authorization.TrackingNumber.ToString());
        context.Authorizations.Add(authorization.ToNewRow());
        context.AddEvent(authorization, change, stamp, callId);
        context.TrackingDirectory.Add(new TrackingDirectoryRow { TrackingNumber = number, MemberKey = member });
        context.RequestDirectory.Add(new RequestDirectoryRow
        {
            Submitter = command.Submitter,
            RequestId = command.RequestId,
            ContentSha256 = command.Content.Hex,
            MemberKey = member,
            TrackingNumber = number,
        });
        await context.SaveChangesAsync(cancellationToken);
        return WriteOutcome.Keep<SubmitResult>(new SubmitResult.Submitted(authorization, IsRepeated: false));
    }

    // The first answer is the state after the first event, whatever has happened since.
    private static async Task<SubmitResult> RepeatAsync(
        DmeGrpcContext context, SubmitCommand command, RequestDirectoryRow first, CancellationToken cancellationToken)
    {
        if (first.ContentSha256 != command.Content.Hex)
        {
            return new SubmitResult.RequestIdConflict(TrackingNumber.Parse(first.TrackingNumber));
        }

        var submitted = await context.AuthorizationEvents.AsNoTracking()
            .SingleAsync(row => row.MemberKey == first.MemberKey && row.TrackingNumber == first.TrackingNumber && row.Number == 1, cancellationToken);
        return new SubmitResult.Submitted(AuthorizationHistory.Replay([submitted.ToDomain()]), IsRepeated: true);
    }

    private static Task<bool> IsKnownAsync(DmeGrpcContext context, Authorization authorization, CancellationToken cancellationToken)
    {
        var (member, former) = (authorization.MemberKey.ToString(), authorization.Request.Supersedes.ToString());
        return context.Authorizations.AnyAsync(row => row.MemberKey == member && row.TrackingNumber == former, cancellationToken);
    }

    private static AuthorizationRequest Normalize(AuthorizationRequest request) => request with { ReceivedAt = request.ReceivedAt.ToMicrosecond() };

    private static DecisionDeadline Normalize(DecisionDeadline due) => due with { Instant = due.Instant?.ToMicrosecond() };
}
