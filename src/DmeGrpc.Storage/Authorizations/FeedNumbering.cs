using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>
/// Gives positions to what was committed since the last time. Only committed rows can be seen here and one transaction at a time numbers, so
/// whatever commits later gets a later position: nobody who reads on from a position misses anything. Writers neither wait nor know of it.
/// </summary>
internal sealed class FeedNumbering(StoreRunner runner)
{
    private const int StateId = 1;

    private readonly Lock turns = new();
    private Task running = Task.CompletedTask;
    private Task<long>? next;

    /// <summary>
    /// The last position given out, after everything committed so far has one. Everybody who asks while it is being done shares the next
    /// time, so a thousand watches cost as much as one.
    /// </summary>
    public Task<long> NumberAsync(CancellationToken cancellationToken)
    {
        lock (turns)
        {
            next ??= TakeTurnAsync(running);
            return next.WaitAsync(cancellationToken);
        }
    }

    private async Task<long> TakeTurnAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (turns)
        {
            running = next!;
            next = null;
        }

        return await NumberOnceAsync(CancellationToken.None);
    }

    private async Task<long> NumberOnceAsync(CancellationToken cancellationToken)
    {
        var (last, isComplete) = await runner.ReadAsync(
            async context => (await LastPositionAsync(context, cancellationToken), !await context.Feed.AnyAsync(row => row.Position == null, cancellationToken)),
            cancellationToken);
        return isComplete ? last : await runner.WriteAsync(context => NumberAsync(context, cancellationToken), cancellationToken);
    }

    private static async Task<WriteOutcome<long>> NumberAsync(DmeGrpcContext context, CancellationToken cancellationToken)
    {
        // The lock that makes it one at a time.
        await context.FeedState.Where(state => state.Id == StateId)
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.LastPosition, state => state.LastPosition), cancellationToken);
        var numbered = await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE authorization_feed SET position = fresh.position
            FROM (
                SELECT feed_id, (SELECT last_position FROM feed_state WHERE id = {StateId}) + ROW_NUMBER() OVER (ORDER BY feed_id) AS position
                FROM authorization_feed WHERE position IS NULL
            ) AS fresh
            WHERE authorization_feed.feed_id = fresh.feed_id AND authorization_feed.position IS NULL
            """,
            cancellationToken);
        await context.FeedState.Where(state => state.Id == StateId)
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.LastPosition, state => state.LastPosition + numbered), cancellationToken);
        return WriteOutcome.Keep(await LastPositionAsync(context, cancellationToken));
    }

    private static Task<long> LastPositionAsync(DmeGrpcContext context, CancellationToken cancellationToken) =>
        context.FeedState.Where(state => state.Id == StateId).Select(state => state.LastPosition).SingleAsync(cancellationToken);
}
