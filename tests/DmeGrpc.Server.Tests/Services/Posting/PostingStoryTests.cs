using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Stores;
using Google.Protobuf;
using static DmeGrpc.Server.Tests.Support.SamplePostings;

namespace DmeGrpc.Server.Tests.Services.Posting;

/// <summary>What becomes of an authorization from its request to the last claim on it.</summary>
public abstract class PostingStoryTests(StoreProvider provider) : PostingTest(provider)
{
    public sealed class OnSqlite() : PostingStoryTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : PostingStoryTests(StoreProvider.Postgres);

    [Fact]
    public async Task Requested_decided_validated_posted_repeated_voided_and_replaced()
    {
        var number = await Sample.AffirmAsync(5);
        var claim = Sample.Claim(Use(number, 2));

        var validated = await Sample.ValidateAsync(claim);
        Assert.Equal((Disposition.Payable, HistoryScope.Member), (validated.Disposition, validated.HistoryScope));
        Assert.Equal((0, 5), await Sample.UnitsOfAsync(number));

        var posted = await Sample.PostAsync(claim);
        Assert.Equal(Disposition.Payable, posted.Result.Disposition);
        Assert.Equal(
            new UnitUse { LineNumber = 1, TrackingNumber = number, AuthorizationLineNumber = 1, Units = 2 }, Assert.Single(posted.Receipt.UnitUses));
        Assert.Equal((2, 3), await Sample.UnitsOfAsync(number));

        Assert.Equal(posted.ToByteArray(), (await Sample.PostAsync(claim)).ToByteArray());
        Assert.Equal((2, 3), await Sample.UnitsOfAsync(number));

        var corrected = Sample.Claim(Use(number, 3));
        var replaced = await Sample.ReplaceAsync(claim.ClaimId, corrected);
        Assert.Equal((posted.Receipt, Disposition.Payable), (replaced.Replaced, replaced.Result.Disposition));
        Assert.Equal((3, 2), await Sample.UnitsOfAsync(number));
        Assert.Equal(replaced.ToByteArray(), (await Sample.ReplaceAsync(claim.ClaimId, corrected)).ToByteArray());

        var voided = await Sample.VoidAsync(corrected.ClaimId);
        Assert.Equal(replaced.Receipt, voided.Receipt);
        Assert.Equal(voided.ToByteArray(), (await Sample.VoidAsync(corrected.ClaimId)).ToByteArray());
        Assert.Equal((0, 5), await Sample.UnitsOfAsync(number));
        Assert.Equal(replaced.ToByteArray(), (await Sample.ReplaceAsync(claim.ClaimId, corrected)).ToByteArray());
        Assert.Equal((0, 5), await Sample.UnitsOfAsync(number));
    }

    [Fact]
    public async Task A_claim_for_more_units_than_are_left_is_recorded_and_uses_nothing()
    {
        var number = await Sample.AffirmAsync(5);
        await Sample.PostAsync(Sample.Claim(Use(number, 4)));

        var posted = await Sample.PostAsync(Sample.Claim(Use(number, 2)));

        Assert.Equal(Disposition.Denied, posted.Result.Disposition);
        Assert.Empty(posted.Receipt.UnitUses);
        var evidence = Assert.Single(posted.Result.Lines[0].Findings).PriorAuthorization;
        Assert.Equal((AuthorizationFault.UnitsExhausted, 1, 2), (evidence.Fault, evidence.RemainingUnits, evidence.BilledUnits));
        Assert.Equal((4, 1), await Sample.UnitsOfAsync(number));
    }

    [Fact]
    public async Task A_claim_that_is_rejected_as_a_whole_leaves_its_id_free()
    {
        var number = await Sample.AffirmAsync(5);
        var claim = Sample.Claim(Use(number, double.NaN));

        var rejected = await Sample.PostAsync(claim);
        Assert.Equal((Disposition.Rejected, null), (rejected.Result.Disposition, rejected.Receipt));

        claim.Lines[0].Units = 1;
        Assert.NotNull((await Sample.PostAsync(claim)).Receipt);
        Assert.Equal((1, 4), await Sample.UnitsOfAsync(number));
    }

    [Fact]
    public async Task A_rejected_line_is_returned_and_the_others_are_recorded()
    {
        var number = await Sample.AffirmAsync(5);

        var posted = await Sample.PostAsync(Sample.Claim(Use(number, 2), Use(number, 0, number: 2), Use(number, 1, number: 3)));

        Assert.Equal([Disposition.Payable, Disposition.Rejected, Disposition.Payable], posted.Result.Lines.Select(line => line.Disposition));
        Assert.Equal([1u, 3u], posted.Receipt.UnitUses.Select(use => use.LineNumber));
        Assert.Equal((3, 2), await Sample.UnitsOfAsync(number));
    }

    [Fact]
    public async Task A_replacement_that_is_rejected_leaves_the_old_claim_as_it_is()
    {
        var number = await Sample.AffirmAsync(5);
        var claim = Sample.Claim(Use(number, 2));
        await Sample.PostAsync(claim);

        var replaced = await Sample.ReplaceAsync(claim.ClaimId, Sample.Claim(Use(number, double.NaN)));

        Assert.Equal((Disposition.Rejected, null, null), (replaced.Result.Disposition, replaced.Receipt, replaced.Replaced));
        Assert.Equal((2, 3), await Sample.UnitsOfAsync(number));
    }
}
