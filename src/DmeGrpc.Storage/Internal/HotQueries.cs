using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Internal;

/// <summary>
/// The queries of the paths that carry load, compiled once. One object serves one database: a compiled query belongs to one model.
/// Every one of them that reads a member's table filters by the member key.
/// </summary>
internal sealed class HotQueries
{
    public Func<DmeGrpcContext, string, Task<string?>> MemberOfTrackingNumber { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string number) => context.TrackingDirectory
            .Where(row => row.TrackingNumber == number).Select(row => (string?)row.MemberKey).FirstOrDefault());

    public Func<DmeGrpcContext, string, string, Task<string?>> MemberOfClaim { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string submitter, string claimId) => context.ClaimDirectory
            .Where(row => row.Submitter == submitter && row.ClaimId == claimId).Select(row => (string?)row.MemberKey).FirstOrDefault());

    public Func<DmeGrpcContext, string, string, Task<RequestDirectoryRow?>> Request { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string submitter, string requestId) => context.RequestDirectory.AsNoTracking()
            .FirstOrDefault(row => row.Submitter == submitter && row.RequestId == requestId));

    public Func<DmeGrpcContext, string, string, Task<AuthorizationRow?>> Authorization { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string member, string number) => context.Authorizations.AsNoTracking().Include(row => row.Lines)
            .FirstOrDefault(row => row.MemberKey == member && row.TrackingNumber == number));

    public Func<DmeGrpcContext, string, string, Task<AuthorizationRow?>> AuthorizationToChange { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string member, string number) => context.Authorizations.AsTracking().Include(row => row.Lines)
            .FirstOrDefault(row => row.MemberKey == member && row.TrackingNumber == number));

    public Func<DmeGrpcContext, string, string, IAsyncEnumerable<DocumentRow>> Documents { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string member, string number) => context.Documents.AsNoTracking()
            .Where(row => row.MemberKey == member && row.TrackingNumber == number));

    public Func<DmeGrpcContext, string[], IAsyncEnumerable<TrackingDirectoryRow>> MembersOfTrackingNumbers { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string[] numbers) => context.TrackingDirectory.AsNoTracking().Where(row => numbers.Contains(row.TrackingNumber)));

    /// <summary>Those named, and those for the codes that are neither withdrawn nor over before the first day.</summary>
    public Func<DmeGrpcContext, string[], string[], string[], DateOnly, IAsyncEnumerable<AuthorizationRow>> AuthorizationsOfMembers { get; } =
        EF.CompileAsyncQuery((DmeGrpcContext context, string[] members, string[] numbers, string[] codes, DateOnly firstDay) => context.Authorizations
            .AsNoTracking().Include(row => row.Lines)
            .Where(row => members.Contains(row.MemberKey)
                && (numbers.Contains(row.TrackingNumber)
                    || (!row.IsWithdrawn && row.Lines.Any(line => codes.Contains(line.Code) && (line.LastDay == null || line.LastDay >= firstDay))))));

    public Func<DmeGrpcContext, string[], DateOnly, DateOnly, IAsyncEnumerable<PostedLineRow>> HistoryOfMembers { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string[] members, DateOnly firstDay, DateOnly lastDay) => context.PostedLines.AsNoTracking()
            .Where(row => members.Contains(row.MemberKey) && !row.IsVoid && row.LastDay >= firstDay && row.FirstDay <= lastDay));

    /// <summary>Lines of claims that were voided or replaced, by their first days, and when.</summary>
    public Func<DmeGrpcContext, string[], DateOnly, DateOnly, IAsyncEnumerable<UndoneItem>> UndoneOfMembers { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string[] members, DateOnly from, DateOnly through) => context.PostedLines.AsNoTracking()
            .Where(line => members.Contains(line.MemberKey) && line.IsVoid && line.FirstDay >= from && line.FirstDay <= through)
            .Join(
                context.Postings,
                line => new { line.MemberKey, line.Submitter, line.ClaimId },
                posting => new { posting.MemberKey, posting.Submitter, posting.ClaimId },
                (line, posting) => new { Line = line, posting.VoidedAt })
            .Where(item => item.VoidedAt != null)
            .Select(item => new UndoneItem { Line = item.Line, VoidedAt = item.VoidedAt!.Value }));

    /// <summary>Spans and years together: one statement, and both as of one moment.</summary>
    public Func<DmeGrpcContext, string[], IAsyncEnumerable<EnrollmentItem>> EnrollmentsOfMembers { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string[] members) => context.CountedShares.Where(row => members.Contains(row.MemberKey))
            .Select(row => new EnrollmentItem
            {
                MemberKey = row.MemberKey,
                FirstDay = row.FirstDay,
                LastDay = (DateOnly?)row.LastDay,
                Product = (int?)null,
                State = string.Empty,
                Zip = string.Empty,
                DeductibleMetCents = row.DeductibleMetCents,
                OutOfPocketMetCents = row.OutOfPocketMetCents,
                AsOf = (DateTime?)row.AsOf,
            })
            .Concat(context.CoverageSpans.Where(row => members.Contains(row.MemberKey))
                .Select(row => new EnrollmentItem
                {
                    MemberKey = row.MemberKey,
                    FirstDay = row.FirstDay,
                    LastDay = row.LastDay,
                    Product = row.Product,
                    State = row.State,
                    Zip = row.Zip,
                    DeductibleMetCents = 0L,
                    OutOfPocketMetCents = 0L,
                    AsOf = (DateTime?)null,
                })));

    public Func<DmeGrpcContext, string, string, string, Task<PostingRow?>> Posting { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string member, string submitter, string claimId) => context.Postings.AsNoTracking()
            .FirstOrDefault(row => row.MemberKey == member && row.Submitter == submitter && row.ClaimId == claimId));

    public Func<DmeGrpcContext, string, string, string, IAsyncEnumerable<PostedLineRow>> LinesOfPosting { get; } = EF.CompileAsyncQuery(
        (DmeGrpcContext context, string member, string submitter, string claimId) => context.PostedLines.AsNoTracking()
            .Where(row => row.MemberKey == member && row.Submitter == submitter && row.ClaimId == claimId));
}
