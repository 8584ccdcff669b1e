using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Internal;

/// <summary>Reads what is recorded of members in one statement, however many they are.</summary>
internal sealed class EnrollmentReader(HotQueries queries)
{
    /// <summary>Those of whom there is a record, by their keys.</summary>
    public async Task<Dictionary<string, MemberEnrollment>> ReadAsync(DmeGrpcContext context, string[] members, CancellationToken cancellationToken)
    {
        var items = new List<EnrollmentItem>();
        await foreach (var item in queries.EnrollmentsOfMembers(context, members).WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items.OrderBy(item => item.FirstDay).GroupBy(item => item.MemberKey, StringComparer.Ordinal)
            .ToDictionary(member => member.Key, member => Assemble([.. member]), StringComparer.Ordinal);
    }

    private static MemberEnrollment Assemble(IReadOnlyList<EnrollmentItem> items) => new()
    {
        Spans =
        [
            .. items.Where(item => item.AsOf is null).Select(item => new CoverageSpan(WindowOf(item), (PlanProduct?)item.Product, item.State, item.Zip)),
        ],
        Counted =
        [
            .. from item in items
               where item.AsOf is not null
               select new CountedShare(
                   WindowOf(item), new Accumulators(item.DeductibleMetCents, item.OutOfPocketMetCents), Instants.ToOffset(item.AsOf!.Value)),
        ],
    };

    private static EffectiveWindow WindowOf(EnrollmentItem item) => new(item.FirstDay, item.LastDay);
}
