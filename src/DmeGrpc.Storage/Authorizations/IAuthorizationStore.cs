using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>
/// The record of authorizations. Every change appends an event in the same transaction. All of them throw
/// <see cref="StoreUnavailableException"/> when the database cannot answer, and nothing else that a caller must expect.
/// </summary>
public interface IAuthorizationStore
{
    /// <summary>Takes in a request. Repeating it with the same submitter, request id and content changes nothing and returns the first answer.</summary>
    Task<SubmitResult> SubmitAsync(SubmitCommand command, CancellationToken cancellationToken);

    /// <summary>The authorization as it stands, with documents; null when there is none of that number.</summary>
    Task<Authorization?> GetAsync(TrackingNumber trackingNumber, CancellationToken cancellationToken);

    /// <summary>
    /// One page of the authorizations that match, the latest submission first, without documents. An authorization submitted while pages are
    /// turned moves none of the others.
    /// </summary>
    /// <param name="filter">Which.</param>
    /// <param name="pageSize">How many at most, from 1 to 1000.</param>
    /// <param name="pageToken">The token of the page before, made with the same filter; empty for the first page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ListResult> ListAsync(AuthorizationFilter filter, int pageSize, string pageToken, CancellationToken cancellationToken);

    /// <summary>Decides lines.</summary>
    Task<ChangeResult> DecideAsync(DecideCommand command, CancellationToken cancellationToken);

    /// <summary>Extends affirmed lines.</summary>
    Task<ChangeResult> ExtendAsync(ExtendCommand command, CancellationToken cancellationToken);

    /// <summary>Withdraws the whole.</summary>
    Task<ChangeResult> WithdrawAsync(WithdrawCommand command, CancellationToken cancellationToken);

    /// <summary>The history in order; null when there is no authorization of that number.</summary>
    /// <param name="trackingNumber">The authorization.</param>
    /// <param name="afterNumber">Only events of a higher number; 0 for all.</param>
    /// <param name="limit">How many at most, from 1 to 1000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<AuthorizationEvent>?> ListEventsAsync(TrackingNumber trackingNumber, int afterNumber, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// What happens from now on, or since a position, in the order of positions; without end. No committed change is left out, and none is
    /// told twice to a caller who resumes at the last position it was told. The first item is a heartbeat with the position it begins at.
    /// </summary>
    /// <exception cref="UnknownPositionException">The store has never given out the position to go on after.</exception>
    IAsyncEnumerable<WatchItem> WatchAsync(WatchQuery query, CancellationToken cancellationToken);
}
