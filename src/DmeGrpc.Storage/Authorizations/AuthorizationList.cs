using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>
/// Lists authorizations. Pages are cut by the time of submission and the number, which never change, so no page depends on what was
/// submitted or decided since the last one.
/// </summary>
internal sealed class AuthorizationList(StoreRunner runner)
{
    private const int MaximumPageSize = 1000;

    public Task<ListResult> ListAsync(AuthorizationFilter filter, int pageSize, string pageToken, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, MaximumPageSize);
        PageCursor? after = null;
        if (pageToken.Length > 0 && (after = PageCursor.Read(pageToken, filter)) is null)
        {
            return Task.FromResult<ListResult>(new ListResult.InvalidPageToken());
        }

        return runner.ReadAsync<ListResult>(
            async context =>
            {
                var rows = await Filtered(context, filter, after).OrderByDescending(row => row.SubmittedAt).ThenBy(row => row.TrackingNumber)
                    .Take(pageSize + 1).Include(row => row.Lines).AsNoTracking().ToListAsync(cancellationToken);
                var page = rows.Take(pageSize).Select(row => row.ToDomain([])).ToArray();
                var next = rows.Count > pageSize ? PageCursor.After(rows[pageSize - 1]).Write(filter) : string.Empty;
                return new ListResult.Page(page, next);
            },
            cancellationToken);
    }

    private static IQueryable<AuthorizationRow> Filtered(DmeGrpcContext context, AuthorizationFilter filter, PageCursor? after)
    {
        IQueryable<AuthorizationRow> rows = context.Authorizations;
        if (filter.Member?.ToString() is { } member)
        {
            rows = rows.Where(row => row.MemberKey == member);
        }

        if (filter.SupplierNpi is { } supplier)
        {
            rows = rows.Where(row => row.SupplierNpi == supplier);
        }

        if (filter.ServiceState is { } state)
        {
            rows = rows.Where(row => row.ServiceState == state);
        }

        if (filter.Code?.ToString() is { } code)
        {
            rows = rows.Where(row => row.Lines.Any(line => line.Code == code || line.RequestedCode == code));
        }

        if (filter.DueBefore is { } due)
        {
            rows = rows.Where(row => row.DueDay < due);
        }

        if (filter.UpdatedSince?.UtcDateTime is { } since)
        {
            rows = rows.Where(row => row.UpdatedAt >= since);
        }

        if (after is var (submittedAt, number))
        {
            rows = rows.Where(row => row.SubmittedAt < submittedAt || (row.SubmittedAt == submittedAt && string.Compare(row.TrackingNumber, number) > 0));
        }

        return filter.Decision is { } decision ? Decided(rows, decision) : rows;
    }

    // The same derivation as Authorization.Decision; a test compares the two.
    private static IQueryable<AuthorizationRow> Decided(IQueryable<AuthorizationRow> rows, OverallDecision decision) => decision switch
    {
        OverallDecision.Withdrawn => rows.Where(row => row.IsWithdrawn),
        OverallDecision.Pending => rows.Where(row => !row.IsWithdrawn && row.Lines.Any(line => line.Decision == "P")),
        OverallDecision.Affirmed => rows.Where(row => !row.IsWithdrawn && row.Lines.All(line => line.Decision == "A")),
        OverallDecision.NonAffirmed => rows.Where(row => !row.IsWithdrawn && row.Lines.All(line => line.Decision == "N")),
        OverallDecision.PartiallyAffirmed => rows.Where(row => !row.IsWithdrawn && row.Lines.All(line => line.Decision != "P")
            && row.Lines.Any(line => line.Decision == "A") && row.Lines.Any(line => line.Decision == "N")),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };
}
