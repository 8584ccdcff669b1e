using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>The store of authorizations; each kind of work is its own file.</summary>
internal sealed class AuthorizationStore(
    StoreRunner runner, AuthorizationReader reader, AuthorizationSubmission submission, AuthorizationChanges changes, AuthorizationList list, FeedWatch watch)
    : IAuthorizationStore
{
    public Task<SubmitResult> SubmitAsync(SubmitCommand command, CancellationToken cancellationToken) => submission.SubmitAsync(command, cancellationToken);

    public Task<Authorization?> GetAsync(TrackingNumber trackingNumber, CancellationToken cancellationToken) => runner.ReadAsync(
        async context => await reader.FindMemberAsync(context, trackingNumber) is { } member
            ? await reader.FindAsync(context, member, trackingNumber)
            : null,
        cancellationToken);

    public Task<ListResult> ListAsync(AuthorizationFilter filter, int pageSize, string pageToken, CancellationToken cancellationToken) =>
        list.ListAsync(filter, pageSize, pageToken, cancellationToken);

    public Task<ChangeResult> DecideAsync(DecideCommand command, CancellationToken cancellationToken) => changes.ChangeAsync(
        command.TrackingNumber, command.ExpectedRevision, state => Decisions.Complete(state, command.Decisions, command.Day), command.Actor, command.Reason, cancellationToken);

    public Task<ChangeResult> ExtendAsync(ExtendCommand command, CancellationToken cancellationToken) => changes.ChangeAsync(
        command.TrackingNumber, command.ExpectedRevision, _ => new LinesExtended(command.Lines), command.Actor, command.Reason, cancellationToken);

    public Task<ChangeResult> WithdrawAsync(WithdrawCommand command, CancellationToken cancellationToken) => changes.ChangeAsync(
        command.TrackingNumber, command.ExpectedRevision, _ => new AuthorizationWithdrawn(), command.Actor, command.Reason, cancellationToken);

    public Task<IReadOnlyList<AuthorizationEvent>?> ListEventsAsync(
        TrackingNumber trackingNumber, int afterNumber, int limit, CancellationToken cancellationToken) => runner.ReadAsync<IReadOnlyList<AuthorizationEvent>?>(
        async context =>
        {
            if (await reader.FindMemberAsync(context, trackingNumber) is not { } member)
            {
                return null;
            }

            var (key, number) = (member.ToString(), trackingNumber.ToString());
            var rows = await context.AuthorizationEvents.AsNoTracking()
                .Where(row => row.MemberKey == key && row.TrackingNumber == number && row.Number > afterNumber)
                .OrderBy(row => row.Number).Take(limit).ToListAsync(cancellationToken);
            return [.. rows.Select(row => row.ToDomain())];
        },
        cancellationToken);

    public IAsyncEnumerable<WatchItem> WatchAsync(WatchQuery query, CancellationToken cancellationToken) => watch.WatchAsync(query, cancellationToken);
}
