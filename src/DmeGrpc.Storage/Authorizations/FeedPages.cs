using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>Reads pages of the feed: the positions, then the events and authorizations of those that were asked for, in three statements.</summary>
internal sealed class FeedPages(StoreRunner runner)
{
    private const int PageSize = 500;

    /// <summary>What follows a position, up to the last one.</summary>
    public Task<FeedPage> ReadAsync(long after, long last, WatchQuery query, CancellationToken cancellationToken) => runner.ReadAsync(
        async context =>
        {
            var rows = await context.Feed.AsNoTracking().Where(row => row.Position > after).OrderBy(row => row.Position).Take(PageSize).ToListAsync(cancellationToken);
            var wanted = rows.Where(row => IsWanted(row, query)).ToList();
            var items = wanted.Count == 0 ? [] : await ItemsAsync(context, wanted, cancellationToken);
            return new FeedPage(items, rows.Count == 0 ? last : rows[^1].Position!.Value);
        },
        cancellationToken);

    private static bool IsWanted(FeedRow row, WatchQuery query) =>
        (query.IncludeUses || !row.IsUse)
        && (query.SupplierNpi is null || query.SupplierNpi == row.SupplierNpi)
        && (query.Member is null || query.Member.Value.ToString() == row.MemberKey);

    private static async Task<IReadOnlyList<WatchItem>> ItemsAsync(DmeGrpcContext context, List<FeedRow> rows, CancellationToken cancellationToken)
    {
        string[] members = [.. rows.Select(row => row.MemberKey).Distinct()];
        string[] numbers = [.. rows.Select(row => row.TrackingNumber).Distinct()];
        long[] feed = [.. rows.Select(row => row.FeedId)];
        var events = await context.Feed.AsNoTracking().Where(row => feed.Contains(row.FeedId))
            .Join(
                context.AuthorizationEvents,
                row => new { row.MemberKey, row.TrackingNumber, Number = row.EventNumber },
                happened => new { happened.MemberKey, happened.TrackingNumber, happened.Number },
                (_, happened) => happened)
            .ToDictionaryAsync(row => (row.TrackingNumber, row.Number), cancellationToken);
        var authorizations = await context.Authorizations.AsNoTracking().Include(row => row.Lines)
            .Where(row => members.Contains(row.MemberKey) && numbers.Contains(row.TrackingNumber))
            .ToDictionaryAsync(row => row.TrackingNumber, row => row.ToDomain([]), cancellationToken);
        return [.. rows.Select(row => new WatchItem.Changed(
            row.Position!.Value, events[(row.TrackingNumber, row.EventNumber)].ToDomain(), authorizations[row.TrackingNumber]))];
    }
}

/// <summary>A page of the feed.</summary>
/// <param name="Items">What was asked for.</param>
/// <param name="LastPosition">Up to where it was looked.</param>
internal sealed record FeedPage(IReadOnlyList<WatchItem> Items, long LastPosition);
