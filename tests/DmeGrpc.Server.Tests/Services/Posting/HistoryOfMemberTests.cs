using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;

namespace DmeGrpc.Server.Tests.Services.Posting;

/// <summary>Claims are validated with what was posted before.</summary>
public abstract class HistoryOfMemberTests(StoreProvider provider) : PostingTest(provider)
{
    public sealed class OnSqlite() : HistoryOfMemberTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : HistoryOfMemberTests(StoreProvider.Postgres);

    [Fact]
    public async Task Units_of_a_day_are_summed_over_claims()
    {
        await Sample.PostAsync(Sample.Claim(Limited(3, charge: 1)));

        var verdict = await Sample.ValidateAsync(Sample.Claim(Limited(2, charge: 2)));

        Assert.Equal(Disposition.Denied, verdict.Disposition);
        var evidence = Assert.Single(verdict.Lines[0].Findings).UnitLimit;
        Assert.Equal((5, 3), (evidence.CountedUnits, evidence.HistoryUnits));
        Assert.Equal("claim 1", Assert.Single(evidence.CountedHistory).ClaimId);
    }

    [Fact]
    public async Task A_line_that_was_paid_is_a_duplicate_until_its_claim_is_voided_and_never_of_itself()
    {
        var posted = Sample.Claim(Limited(1, charge: 1));
        await Sample.PostAsync(posted);
        var again = Sample.Claim(Limited(1, charge: 1));

        Assert.Equal(Disposition.Payable, (await Sample.ValidateAsync(posted)).Disposition);
        var duplicate = Assert.Single((await Sample.ValidateAsync(again)).Lines[0].Findings, finding => finding.Edit == Edit.Duplicate);
        Assert.Equal((Sample.Submitter, "claim 1"), (duplicate.Duplicate.History.SubmitterId, duplicate.Duplicate.History.ClaimId));

        await Sample.VoidAsync(posted.ClaimId);
        Assert.Equal(Disposition.Payable, (await Sample.ValidateAsync(again)).Disposition);
    }

    [Fact]
    public async Task Units_that_were_cut_back_do_not_count_later()
    {
        var cutBack = new EditPolicy { UnitExcess = UnitExcess.CutBack };
        var three = Limited(15, charge: 1);
        three.ThroughDate = SampleClaims.Day(2026, 2, 3);
        await Sample.PostAsync(Sample.Claim(Limited(3, charge: 2)));

        // Of 5 units on each of three days, 1 a day is left by the 3 of the first day.
        var cut = await Sample.Postings.PostClaimAsync(new PostClaimRequest { SubmitterId = Sample.Submitter, Claim = Sample.Claim(three), Policy = cutBack });
        var onLastDay = Limited(3, charge: 3);
        onLastDay.FromDate = onLastDay.ThroughDate = SampleClaims.Day(2026, 2, 3);

        Assert.Equal((Disposition.Adjusted, 3), (cut.Result.Disposition, cut.Result.Lines[0].PayableUnits));
        Assert.Equal(Disposition.Payable, (await Sample.ValidateAsync(Sample.Claim(onLastDay))).Disposition);
    }

    [Fact]
    public async Task Denied_lines_do_not_count()
    {
        await Sample.PostAsync(Sample.Claim(Limited(5, charge: 1)));

        Assert.Equal(Disposition.Payable, (await Sample.ValidateAsync(Sample.Claim(Limited(4, charge: 2)))).Disposition);
    }

    [Fact]
    public async Task Every_claim_of_a_stream_is_held_against_its_own_member()
    {
        await Sample.PostAsync(Sample.Claim(Limited(4, charge: 1)));
        var other = new SamplePostings(Server.Channel);
        var unreadable = Sample.Claim();
        unreadable.Program = default;
        var alone = Sample.Claim(Limited(1, charge: 2));
        alone.MemberId = "";
        using var call = Sample.Validation.ValidateClaims();
        await call.RequestStream.WriteAsync(new ValidateClaimsRequest
        {
            Claims = { Sample.Claim(Limited(1, charge: 2)), unreadable, other.Claim(Limited(1, charge: 2)), alone },
        });
        await call.RequestStream.CompleteAsync();

        var items = new List<ClaimItem>();
        await foreach (var message in call.ResponseStream.ReadAllAsync())
        {
            items.AddRange(message.Results);
        }

        Assert.Equal(
            [Disposition.Denied, Disposition.Unspecified, Disposition.Payable, Disposition.Payable], items.Select(item => item.Result?.Disposition ?? default));
        Assert.Equal(
            [HistoryScope.Member, HistoryScope.Unspecified, HistoryScope.Member, HistoryScope.ClaimAlone], items.Select(item => item.Result?.HistoryScope ?? default));
    }

    private static ClaimLine Limited(double units, long charge)
    {
        var line = SampleClaims.Line(1, PostingEdition.Limited);
        (line.Units, line.ChargeCents) = (units, charge);
        return line;
    }
}
