using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Members;

/// <summary>
/// Records members with their locks taken, so that two imports of one member leave the whole of one of them, and a claim that is being posted meets either.
/// What would stay as it is is not written again: a nightly roster changes few.
/// </summary>
internal sealed class MemberRoster(StoreRunner runner, EnrollmentReader enrollments, TimeProvider time) : IMemberRoster
{
    public Task RecordAsync(IReadOnlyList<MemberRecord> members, CancellationToken cancellationToken)
    {
        var records = new Dictionary<string, MemberRecord>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            Check(member);
            records[member.Member.ToString()] = member;
        }

        return records.Count == 0
            ? Task.CompletedTask
            : runner.WriteAsync(context => AttemptAsync(context, records, cancellationToken), cancellationToken);
    }

    public Task<MemberEnrollment?> GetAsync(MemberKey member, CancellationToken cancellationToken) => runner.ReadAsync(
        async context =>
        {
            var key = member.ToString();
            return (await enrollments.ReadAsync(context, [key], cancellationToken)).GetValueOrDefault(key);
        },
        cancellationToken);

    private async Task<WriteOutcome<bool>> AttemptAsync(
        DmeGrpcContext context, Dictionary<string, MemberRecord> records, CancellationToken cancellationToken)
    {
        await MemberLock.TakeAsync(context, cancellationToken, records.Values.Select(record => record.Member));
        var before = await enrollments.ReadAsync(context, [.. records.Keys], cancellationToken);
        var now = time.GetUtcNow().ToMicrosecond();
        var changed = new List<string>();
        foreach (var (key, record) in records)
        {
            var past = before.GetValueOrDefault(key);
            var next = Enrolled(record, past, now);
            if (past is not null && next.Spans.SequenceEqual(past.Spans) && next.Counted.SequenceEqual(past.Counted))
            {
                continue;
            }

            changed.Add(key);
            context.CoverageSpans.AddRange(next.Spans.Select(span => ToRow(key, span)));
            context.CountedShares.AddRange(next.Counted.Select(share => ToRow(key, share)));
        }

        string[] rewritten = [.. changed.Where(before.ContainsKey)];
        if (rewritten.Length > 0)
        {
            await context.CoverageSpans.Where(row => rewritten.Contains(row.MemberKey)).ExecuteDeleteAsync(cancellationToken);
            await context.CountedShares.Where(row => rewritten.Contains(row.MemberKey)).ExecuteDeleteAsync(cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return WriteOutcome.Keep(true);
    }

    private static MemberEnrollment Enrolled(MemberRecord record, MemberEnrollment? past, DateTimeOffset now) => new()
    {
        Spans = [.. record.Spans.OrderBy(span => span.Window.First)],
        Counted = [.. record.Years.OrderBy(year => year.Year.From).Select(year => Counted(year, past, now))],
    };

    private static CountedShare Counted(CountedYear year, MemberEnrollment? past, DateTimeOffset now)
    {
        var window = new EffectiveWindow(year.Year.From, year.Year.Through);
        var same = past?.Counted.FirstOrDefault(share => share.Year == window && share.Met == year.Met);
        return new CountedShare(window, year.Met, year.AsOf?.ToMicrosecond() ?? same?.AsOf ?? now);
    }

    private static CoverageSpanRow ToRow(string member, CoverageSpan span) => new()
    {
        MemberKey = member,
        FirstDay = span.Window.First,
        LastDay = span.Window.Last,
        Product = (int?)span.Product,
        State = span.State,
        Zip = span.Zip,
    };

    private static CountedShareRow ToRow(string member, CountedShare share) => new()
    {
        MemberKey = member,
        FirstDay = share.Year.First,
        LastDay = share.Year.Last!.Value,
        DeductibleMetCents = share.Met.DeductibleMetCents,
        OutOfPocketMetCents = share.Met.OutOfPocketMetCents,
        AsOf = share.AsOf.UtcDateTime,
    };

    private static void Check(MemberRecord record)
    {
        if (record.Member.IsNone || record.Spans.Count == 0
            || HasOverlap([.. record.Spans.Select(span => span.Window)])
            || HasOverlap([.. record.Years.Select(year => new EffectiveWindow(year.Year.From, year.Year.Through))]))
        {
            throw new ArgumentException("A member needs a key and a span, and neither spans nor years may overlap.", nameof(record));
        }
    }

    private static bool HasOverlap(EffectiveWindow[] windows)
    {
        Array.Sort(windows, (left, right) => left.First.CompareTo(right.First));
        return windows.Zip(windows.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second));
    }
}
