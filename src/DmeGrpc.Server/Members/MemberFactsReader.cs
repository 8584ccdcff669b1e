using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Snapshots;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Members;

/// <summary>
/// Finds out what is known of the members of claims that are to be validated: all claims of a message in one reading. Where the store does not answer
/// in time the claims are judged without, and say so.
/// </summary>
internal sealed partial class MemberFactsReader(
    ServerStore store, PublishedPlans plans, IOptions<StoreSettings> settings, TimeProvider clock, ILogger<MemberFactsReader> log)
{
    private readonly StoreBreaker breaker = new(clock, settings.Value.ValidationRest);

    /// <summary>What is known for each claim, in their order.</summary>
    /// <param name="claims">The claims; null for those that cannot be read.</param>
    /// <param name="caller">Who asks. The claims of suppliers they do not act for are judged alone: what others have billed is not theirs to know.</param>
    /// <param name="cancellation">The call's.</param>
    public async Task<IReadOnlyList<MemberFacts>> ReadAsync(IReadOnlyList<Claim?> claims, Caller caller, CancellationToken cancellation)
    {
        var facts = new MemberFacts[claims.Count];
        Array.Fill(facts, MemberFacts.OfClaimAlone);
        List<(int Place, SnapshotQuery Query)> asked = [];
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i] is { } claim && MemberKeys.Of(claim) is { } member && caller.ActsFor(claim.BillingNpi))
            {
                var query = SnapshotQueries.Of(claim, member, plans.Current.Find(claim.Program, claim.PlanId));
                asked.Add((i, WithoutItself(query, claim, caller)));
            }
        }

        if (asked.Count > 0)
        {
            var found = await FindAsync(asked.ConvertAll(each => each.Query), cancellation);
            for (var i = 0; i < asked.Count; i++)
            {
                var place = asked[i].Place;
                facts[place] = found[i] is MemberFacts.Known known && caller.Name.Length == 0 ? WithoutItself(known, claims[place]!) : found[i];
            }
        }

        return facts;
    }

    /// <summary>What is known of a member for a question about items that have not been delivered: coverage, authorizations, and what was used of limits.</summary>
    /// <param name="member">The member.</param>
    /// <param name="codes">The items.</param>
    /// <param name="day">The day of delivery.</param>
    /// <param name="plan">The plan that is asked; null for none.</param>
    /// <param name="cancellation">The call's.</param>
    public async Task<MemberFacts> ReadAsync(MemberKey member, IReadOnlyList<ProcedureCode> codes, DateOnly day, Plan? plan, CancellationToken cancellation)
    {
        var days = new ServiceSpan(day, day);
        var query = new SnapshotQuery { Member = member, Codes = codes, Days = days, HistoryDays = HistoryWindow.OfSupplier(days, plan) };
        return (await FindAsync([query], cancellation))[0];
    }

    // A claim that was posted already and is validated again is not its own duplicate. Claims are their submitters': another's of the same id is another.
    private static SnapshotQuery WithoutItself(SnapshotQuery query, Claim claim, Caller caller) =>
        caller.Name.Length > 0 ? query with { ExcludedClaims = [new ClaimKey(caller.Name, claim.ClaimId)] } : query;

    // Where the server does not ask who calls, whoever posted a claim of the supplier under this id is taken for the one who asks.
    private static MemberFacts.Known WithoutItself(MemberFacts.Known known, Claim claim) =>
        new(known.Snapshot.Without(posted => posted.ClaimId == claim.ClaimId && SupplierKey.IsSame(claim, posted)));

    private async Task<IReadOnlyList<MemberFacts>> FindAsync(List<SnapshotQuery> queries, CancellationToken cancellation)
    {
        if (!store.IsConfigured)
        {
            return Unavailable(queries.Count, NotEvaluatedReason.NoStore);
        }

        if (!breaker.MayAsk())
        {
            return Unavailable(queries.Count, NotEvaluatedReason.StoreUnavailable);
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            // Not all that a database driver waits for heeds the token, so the wait itself ends too.
            var reading = Task.Run(() => store.Snapshots.ReadAsync(queries, end.Token), end.Token);
            var snapshots = await reading.WaitAsync(settings.Value.ValidationTimeout, clock, cancellation);
            breaker.Answered();
            return [.. snapshots.Select(store.FactsOf)];
        }
        catch (StoreUnavailableException e)
        {
            breaker.Failed();
            LogUnavailable(log, e.GetType().Name);
            return Unavailable(queries.Count, NotEvaluatedReason.StoreUnavailable);
        }
        catch (TimeoutException e)
        {
            await end.CancelAsync();
            breaker.TimedOut();
            LogUnavailable(log, e.GetType().Name);
            return Unavailable(queries.Count, NotEvaluatedReason.StoreUnavailable);
        }
    }

    private static MemberFacts[] Unavailable(int count, NotEvaluatedReason reason)
    {
        var facts = new MemberFacts[count];
        Array.Fill(facts, new MemberFacts.Unavailable(reason));
        return facts;
    }

    [LoggerMessage(EventId = 30, Level = LogLevel.Warning, Message = "Claims and questions are answered without history and authorizations: the store does not answer ({Fault})")]
    private static partial void LogUnavailable(ILogger log, string fault);
}
