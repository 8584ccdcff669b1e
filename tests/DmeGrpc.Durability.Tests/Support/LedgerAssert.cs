using DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Durability.Tests.Support;

/// <summary>That the ledger is the sum of what was acknowledged.</summary>
internal static class LedgerAssert
{
    private const int PageSize = 500;

    /// <summary>Holds every authorization and its events against the answers of all claims.</summary>
    public static async Task IsTheSumAsync(Deployment deployment, IReadOnlyList<Member> members, Billing billing, CancellationToken cancellation)
    {
        var usesByNumber = billing.Answers.SelectMany(answer => answer.Receipt.UnitUses, (answer, use) => (answer.Receipt.ClaimId, use)).ToLookup(pair => pair.use.TrackingNumber);
        foreach (var member in members)
        {
            var uses = usesByNumber[member.TrackingNumber].ToList();
            var line = Assert.Single((await FindAsync(deployment, member, cancellation)).Lines);
            Assert.Equal(uses.Where(use => !billing.IsVoid(use.ClaimId)).Sum(use => use.use.Units), line.UsedUnits);
            Assert.InRange(line.UsedUnits, 0, member.Units);
            Assert.Equal(member.Units - line.UsedUnits, line.RemainingUnits);

            var events = await ListEventsAsync(deployment, member, cancellation);
            Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (ulong)number), events.Select(happened => happened.Sequence));
            var expected = uses.GroupBy(use => use.ClaimId).Select(claim => $"{claim.Key}: {claim.Sum(use => use.use.Units)}").Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, events.Select(happened => happened.UnitsUsed).Where(used => used is not null).Select(TextOf).Order(StringComparer.Ordinal));
            Assert.Equal(
                expected.Where(text => billing.IsVoid(text[..text.IndexOf(':', StringComparison.Ordinal)])),
                events.Select(happened => happened.UnitsReturned).Where(returned => returned is not null).Select(TextOf).Order(StringComparer.Ordinal));
            MostEverUsed(events, member.Units);
        }
    }

    // At no moment was more used than there was.
    private static void MostEverUsed(IReadOnlyList<AuthorizationEvent> events, double units)
    {
        var used = 0.0;
        foreach (var happened in events)
        {
            used += (happened.UnitsUsed?.Lines.Sum(line => line.Units) ?? 0) - (happened.UnitsReturned?.Lines.Sum(line => line.Units) ?? 0);
            Assert.InRange(used, 0, units);
        }
    }

    private static string TextOf(UnitsUsedChange used) => $"{used.ClaimId}: {used.Lines.Sum(line => line.Units)}";

    private static string TextOf(UnitsReturnedChange returned) => $"{returned.ClaimId}: {returned.Lines.Sum(line => line.Units)}";

    private static Task<Authorization> FindAsync(Deployment deployment, Member member, CancellationToken cancellation) => deployment.UntilAnsweredAsync(
        async calls => (await new AuthorizationService.AuthorizationServiceClient(calls).GetAuthorizationAsync(
            new GetAuthorizationRequest { TrackingNumber = member.TrackingNumber }, cancellationToken: cancellation)).Authorization,
        cancellation);

    private static async Task<IReadOnlyList<AuthorizationEvent>> ListEventsAsync(Deployment deployment, Member member, CancellationToken cancellation)
    {
        var events = new List<AuthorizationEvent>();
        var request = new ListAuthorizationEventsRequest { TrackingNumber = member.TrackingNumber, PageSize = PageSize };
        do
        {
            var page = await deployment.UntilAnsweredAsync(
                async calls => await new AuthorizationService.AuthorizationServiceClient(calls).ListAuthorizationEventsAsync(request, cancellationToken: cancellation), cancellation);
            events.AddRange(page.Events);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        return events;
    }
}
