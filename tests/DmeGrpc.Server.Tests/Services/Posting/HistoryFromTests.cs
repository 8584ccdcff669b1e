using DmeGrpc.Claims.V1;
using DmeGrpc.ReferenceData;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Services.Posting;

/// <summary>A store that began empty denies nothing for what it lacks of earlier days.</summary>
public sealed class HistoryFromTests
{
    [Fact]
    public async Task Later_month_is_denied_by_a_store_that_has_all_claims_and_not_by_one_that_has_them_from_a_day_on()
    {
        Assert.Equal((Outcome.Deny, Outcome.Deny), await ValidatedAndPostedAsync());
        Assert.Equal((Outcome.NotEvaluated, Outcome.NotEvaluated), await ValidatedAndPostedAsync("Store:HistoryFrom=2026-02-01"));
        Assert.Equal((Outcome.Deny, Outcome.Deny), await ValidatedAndPostedAsync("Store:HistoryFrom=2015-01-01"));
    }

    private static async Task<(Outcome Validated, Outcome Posted)> ValidatedAndPostedAsync(params string[] settings)
    {
        await using var server = await new StoreDatabase(StoreProvider.Sqlite).ServeAsync(["Store:ValidationTimeout=00:01:00", .. settings]);
        server.Editions.Publish(StarterEdition.Load());
        var sample = new SamplePostings(server.Channel);
        var claim = sample.Claim(SampleClaims.Line(1, "E0601", "RR", "KJ", "KX"));

        return (RentalOutcome(await sample.ValidateAsync(claim)), RentalOutcome((await sample.PostAsync(claim)).Result));
    }

    private static Outcome RentalOutcome(ClaimResult result) => Assert.Single(result.Lines[0].Findings, finding => finding.Edit == Edit.Rental).Outcome;
}
