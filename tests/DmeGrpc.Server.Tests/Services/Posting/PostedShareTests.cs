using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.ReferenceData;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using DmeGrpc.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Claim = DmeGrpc.Claims.V1.Claim;
using ClaimLine = DmeGrpc.Claims.V1.ClaimLine;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Posting;

/// <summary>What is allowed for posted lines and what members owe of them is recorded with them, and counts until the claim is voided.</summary>
public abstract class PostedShareTests(StoreProvider provider) : IAsyncLifetime
{
    private RunningServer server = null!;
    private SamplePostings sample = null!;

    public sealed class OnSqlite() : PostedShareTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : PostedShareTests(StoreProvider.Postgres);

    public async Task InitializeAsync()
    {
        server = await new StoreDatabase(provider).ServeAsync("Store:ValidationTimeout=00:01:00");
        server.Editions.Publish(StarterEdition.Load());
        sample = new SamplePostings(server.Channel);
        await EnrollAsync(deductibleLeft: 6_000);
    }

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Recorded_lines_have_the_allowed_amount_and_share_of_the_answer()
    {
        var posted = await sample.PostAsync(Claim(Month(1, charge: 12_000), Month(1, line: 2, charge: 1_000, code: "K0001")));
        var answered = posted.Result.Lines.Select(line => line.CostShare).ToList();

        Assert.Equal([(9_304, 6_000, 661), (1_000, 0, 200)], answered.Select(share => (share.AllowedCents, share.DeductibleCents, share.CoinsuranceCents)));
        Assert.Equal(
            answered.Select(share => (share.AllowedCents, new MemberShare(share.AllowedCents, share.DeductibleCents, share.CopayCents, share.CoinsuranceCents))),
            (await RecordedAsync()).Select(line => (line.AllowedCents!.Value, line.Share!)));
    }

    [Fact]
    public async Task Line_whose_fee_nobody_knows_and_line_that_is_denied_are_recorded_without_amounts()
    {
        var claim = Claim(Month(1), Month(2, line: 2, modifier: "KJ"));
        claim.ServiceZip = "90001";

        var posted = await sample.PostAsync(claim);

        Assert.Equal([Disposition.Payable, Disposition.Denied], posted.Result.Lines.Select(line => line.Disposition));
        Assert.Equal([(null, null), (null, null)], (await RecordedAsync()).Select(line => (line.AllowedCents, line.Share)));
    }

    [Fact]
    public async Task A_posted_line_uses_up_the_deductible_of_the_next_claim_until_it_is_voided()
    {
        var first = Claim(Month(1));
        await sample.PostAsync(first);

        Assert.Equal(0, await DeductibleLeftAsync());
        Assert.Equal((0, 1_861), await OwedAsync(Claim(Month(2))));

        await sample.VoidAsync(first.ClaimId);
        Assert.Equal(6_000, await DeductibleLeftAsync());
        Assert.Equal((6_000, 661), await OwedAsync(Claim(Month(1))));
    }

    [Fact]
    public async Task Rent_of_an_inexpensive_item_adds_up_by_what_was_allowed_and_not_by_what_was_charged()
    {
        // The rural fees of a commode in California are $114.64 to buy and $21.00 a month to rent; a lower charge is allowed as it is.
        foreach (var month in Enumerable.Range(1, 6))
        {
            await sample.PostAsync(Commode(month, charge: month <= 3 ? 70_000 : 1_500));
        }

        var seventh = Assert.Single((await sample.ValidateAsync(Commode(7, charge: 70_000))).Lines);

        var finding = Assert.Single(seventh.Findings, finding => finding.Edit == Edit.Rental);
        Assert.Equal((Outcome.HistoryOffset, (3 * 2_100) + (3 * 1_500), 11_464), (finding.Outcome, finding.Rental.RentedCents, finding.Rental.PurchaseFeeCents));
        Assert.Equal(664, seventh.CostShare.AllowedCents);
    }

    private async Task EnrollAsync(long deductibleLeft)
    {
        var members = new SampleMembers(server.Channel);
        await members.ImportAsync([members.Changed("", member =>
        {
            (member.PlanId, member.MemberId, member.Years[0].DeductibleMetCents) = ("", sample.MemberId, 28_300 - deductibleLeft);
        })]);
    }

    private async Task<long> DeductibleLeftAsync()
    {
        var request = new CheckEligibilityRequest { Program = Payer.Medicare, MemberId = sample.MemberId, ServiceDate = SampleClaims.Day(2026, 2, 15) };
        return (await new CoverageService.CoverageServiceClient(server.Channel).CheckEligibilityAsync(request)).Eligibility.DeductibleLeftCents;
    }

    private async Task<(long Deductible, long Coinsurance)> OwedAsync(Claim claim)
    {
        var share = Assert.Single((await sample.ValidateAsync(claim)).Lines).CostShare;
        return (share.DeductibleCents, share.CoinsuranceCents);
    }

    /// <summary>The member's lines of 2026 as the store has them.</summary>
    private async Task<IEnumerable<PostedLine>> RecordedAsync()
    {
        Assert.True(MemberKey.TryCreate(PayerProgram.Medicare, "", sample.MemberId, out var member));
        var year = new ServiceSpan(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var query = new SnapshotQuery { Member = member, Days = year, HistoryDays = year };
        var snapshot = Assert.Single(await server.Services.GetRequiredService<ISnapshotReader>().ReadAsync([query], CancellationToken.None));
        return snapshot.History.OrderBy(line => line.LineNumber);
    }

    /// <summary>A month of rent of a CPAP device, or another item, from the second of that month in 2026.</summary>
    private static ClaimLine Month(int month, uint line = 1, long charge = 12_000, string modifier = "", string code = "E0601")
    {
        var rent = SampleClaims.Line(line, code, "RR", modifier.Length > 0 ? modifier : month == 1 ? "KH" : "KI", "KX");
        (rent.FromDate, rent.ChargeCents) = (SampleClaims.Day(2026, month, 2), charge);
        return rent;
    }

    private Claim Commode(int month, long charge)
    {
        var line = SampleClaims.Line(1, "E0163", "RR");
        (line.FromDate, line.ChargeCents) = (SampleClaims.Day(2026, month, 2), charge);
        return Claim(line);
    }

    /// <summary>A claim for lines in rural California.</summary>
    private Claim Claim(params ClaimLine[] lines)
    {
        var claim = sample.Claim(lines);
        (claim.ServiceState, claim.ServiceZip, claim.ReceivedDate) = ("CA", "92225", SampleClaims.Day(2026, 12, 20));
        claim.DiagnosisCodes.Clear();
        claim.DiagnosisCodes.Add("G47.33");
        return claim;
    }
}
