using System.Runtime.CompilerServices;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>Tells what happens, page by page; between pages it waits for a signal, or looks by itself.</summary>
internal sealed class FeedWatch(StoreRunner runner, FeedNumbering numbering, FeedPages pages, IChangeSignal signal, TimeProvider time)
{
    public async IAsyncEnumerable<WatchItem> WatchAsync(WatchQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var recorded = await numbering.NumberAsync(cancellationToken);
        if (query.After > recorded)
        {
            throw new UnknownPositionException(query.After.Value, recorded);
        }

        var position = query.After ?? recorded;
        yield return new WatchItem.Heartbeat(position);
        var told = time.GetTimestamp();
        while (true)
        {
            var next = signal.Next;
            var last = await numbering.NumberAsync(cancellationToken);
            while (position < last)
            {
                var page = await pages.ReadAsync(position, last, query, cancellationToken);
                foreach (var item in page.Items)
                {
                    yield return item;
                    told = time.GetTimestamp();
                }

                position = page.LastPosition;
            }

            var quiet = time.GetElapsedTime(told);
            if (quiet >= query.HeartbeatInterval)
            {
                yield return new WatchItem.Heartbeat(position);
                told = time.GetTimestamp();
            }
            else
            {
                await WaitAsync(next, Shorter(runner.Options.WatchPollInterval, query.HeartbeatInterval - quiet), cancellationToken);
            }
        }
    }

    private async Task WaitAsync(Task next, TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            await next.WaitAsync(longest, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Time to look without being told to.
        }
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
