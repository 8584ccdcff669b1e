using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Snapshots;

/// <summary>
/// Reads snapshots in four statements, however many are asked for: whose numbers are named, authorizations, history, enrollments. A fifth, where payers have counted what members
/// paid, finds what was taken back of that.
/// </summary>
internal sealed class SnapshotReader(StoreRunner runner, HotQueries queries, EnrollmentReader enrollments) : ISnapshotReader
{
    public Task<IReadOnlyList<MemberSnapshot>> ReadAsync(IReadOnlyList<SnapshotQuery> queries, CancellationToken cancellationToken) => queries.Count == 0
        ? Task.FromResult<IReadOnlyList<MemberSnapshot>>([])
        : runner.ReadAsync(context => ReadAsync(context, queries, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<MemberSnapshot>> ReadAsync(DmeGrpcContext context, IReadOnlyList<SnapshotQuery> asked, CancellationToken cancellationToken)
    {
        var members = asked.Select(query => query.Member.ToString()).ToHashSet(StringComparer.Ordinal);
        var history = await HistoryAsync(context, asked, [.. members], cancellationToken);
        var enrolled = await enrollments.ReadAsync(context, [.. members], cancellationToken);
        var undone = await UndoneAsync(context, enrolled, cancellationToken);
        var authorizations = await AuthorizationsAsync(context, asked, members, cancellationToken);
        return
        [
            .. asked.Select(query => Assemble(query, authorizations, history) with
            {
                Enrollment = enrolled.GetValueOrDefault(query.Member.ToString()), Undone = [.. undone[query.Member.ToString()]],
            }).Zip(asked, WithoutExcluded),
        ];
    }

    private static MemberSnapshot WithoutExcluded(MemberSnapshot snapshot, SnapshotQuery query) =>
        snapshot.Without(line => query.ExcludedClaims.Any(claim => claim.ClaimId == line.ClaimId && claim.Submitter == line.Submitter));

    private static MemberSnapshot Assemble(SnapshotQuery query, List<Authorization> authorizations, ILookup<string, PostedLine> history) => new()
    {
        MemberKey = query.Member,
        Authorizations = [.. authorizations.Where(authorization => Bears(query, authorization))],
        History = [.. history[query.Member.ToString()].Where(line => line.Span.Intersect(query.HistoryDays) is not null)],
    };

    private static bool Bears(SnapshotQuery query, Authorization authorization) =>
        query.TrackingNumbers.Contains(authorization.TrackingNumber)
        || (authorization.MemberKey == query.Member && !authorization.IsWithdrawn
            && authorization.Lines.Any(line => query.Codes.Contains(line.Segment.Code) && !(line.Segment.LastDay < query.Days.From)));

    private async Task<List<Authorization>> AuthorizationsAsync(
        DmeGrpcContext context, IReadOnlyList<SnapshotQuery> asked, HashSet<string> members, CancellationToken cancellationToken)
    {
        string[] numbers = [.. asked.SelectMany(query => query.TrackingNumbers).Distinct().Select(number => number.ToString())];
        string[] codes = [.. asked.SelectMany(query => query.Codes).Distinct().Select(code => code.ToString())];
        if (numbers.Length > 0)
        {
            await foreach (var row in queries.MembersOfTrackingNumbers(context, numbers).WithCancellation(cancellationToken))
            {
                members.Add(row.MemberKey);
            }
        }

        var found = new List<Authorization>();
        if (numbers.Length + codes.Length > 0)
        {
            var rows = queries.AuthorizationsOfMembers(context, [.. members], numbers, codes, asked.Min(query => query.Days.From));
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                found.Add(row.ToDomain([]));
            }
        }

        found.Sort((left, right) => string.CompareOrdinal(left.TrackingNumber.ToString(), right.TrackingNumber.ToString()));
        return found;
    }

    private async Task<ILookup<string, PostedLine>> HistoryAsync(
        DmeGrpcContext context, IReadOnlyList<SnapshotQuery> asked, string[] members, CancellationToken cancellationToken)
    {
        var lines = new List<(string Member, PostedLine Line)>();
        var rows = queries.HistoryOfMembers(context, members, asked.Min(query => query.HistoryDays.From), asked.Max(query => query.HistoryDays.Through));
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            lines.Add((row.MemberKey, row.ToDomain()));
        }

        return lines.OrderBy(item => item.Line.Span.From).ThenBy(item => item.Line.Submitter, StringComparer.Ordinal)
            .ThenBy(item => item.Line.ClaimId, StringComparer.Ordinal).ThenBy(item => item.Line.LineNumber)
            .ToLookup(item => item.Member, item => item.Line, StringComparer.Ordinal);
    }

    // Lines of claims that were taken back after the payer had counted them. Only few claims are.
    private async Task<ILookup<string, UndoneLine>> UndoneAsync(
        DmeGrpcContext context, Dictionary<string, MemberEnrollment> enrolled, CancellationToken cancellationToken)
    {
        var counted = enrolled.Where(member => member.Value.Counted.Count > 0).ToDictionary(member => member.Key, member => member.Value.Counted, StringComparer.Ordinal);
        var lines = new List<(string Member, UndoneLine Line)>();
        if (counted.Count > 0)
        {
            var years = counted.Values.SelectMany(shares => shares).Select(share => share.Year).ToList();
            var items = queries.UndoneOfMembers(context, [.. counted.Keys], years.Min(year => year.First), years.Max(year => year.Last ?? DateOnly.MaxValue));
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                var undone = new UndoneLine(item.Line.ToDomain(), Instants.ToOffset(item.VoidedAt));
                if (counted[item.Line.MemberKey].Any(share => share.Year.Contains(undone.Line.Span.From) && undone.Line.PostedAt <= share.AsOf && share.AsOf < undone.At))
                {
                    lines.Add((item.Line.MemberKey, undone));
                }
            }
        }

        return lines.ToLookup(item => item.Member, item => item.Line, StringComparer.Ordinal);
    }
}
