using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Stores;
using Google.Protobuf;
using static DmeGrpc.Server.Tests.Support.SamplePostings;

namespace DmeGrpc.Server.Tests.Services.Posting;

public abstract class PostingRaceTests(StoreProvider provider) : PostingTest(provider)
{
    public sealed class OnSqlite() : PostingRaceTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : PostingRaceTests(StoreProvider.Postgres);

    [Fact]
    public async Task Of_20_claims_for_the_last_7_units_7_are_paid()
    {
        var number = await Sample.AffirmAsync(7);
        var claims = Enumerable.Range(1, 20).Select(charge => Sample.Claim(Use(number, 1, charge: charge))).ToList();

        var posted = await Task.WhenAll(claims.Select(Sample.PostAsync));

        Assert.Equal(7, posted.Count(each => each.Result.Disposition == Disposition.Payable));
        Assert.Equal(13, posted.Count(each => each.Result.Disposition == Disposition.Denied));
        Assert.Equal((7, 0), await Sample.UnitsOfAsync(number));
    }

    [Fact]
    public async Task Twenty_at_once_who_post_the_same_claim_get_the_same_answer()
    {
        var number = await Sample.AffirmAsync(7);
        var claim = Sample.Claim(Use(number, 2));

        var posted = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Sample.PostAsync(claim)));

        Assert.Single(posted.Select(each => each.ToByteString()).Distinct());
        Assert.Equal((2, 5), await Sample.UnitsOfAsync(number));
    }

    [Fact]
    public async Task Of_twenty_at_once_who_replace_a_claim_one_does()
    {
        var number = await Sample.AffirmAsync(7);
        var claim = Sample.Claim(Use(number, 2));
        await Sample.PostAsync(claim);

        var replaced = await Task.WhenAll(Enumerable.Range(1, 20).Select(async charge =>
        {
            try
            {
                await Sample.ReplaceAsync(claim.ClaimId, Sample.Claim(Use(number, 3, charge: charge)));
                return 1;
            }
            catch (Grpc.Core.RpcException e) when (e.StatusCode == Grpc.Core.StatusCode.FailedPrecondition)
            {
                return 0;
            }
        }));

        Assert.Equal(1, replaced.Sum());
        Assert.Equal((3, 4), await Sample.UnitsOfAsync(number));
    }
}
