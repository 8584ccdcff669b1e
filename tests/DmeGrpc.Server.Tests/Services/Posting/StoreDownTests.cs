using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Server.Tests.Support;
using DmeGrpc.TestSupport;
using Grpc.Core;
using static DmeGrpc.Server.Tests.Support.SamplePostings;

namespace DmeGrpc.Server.Tests.Services.Posting;

/// <summary>A server whose store goes away, or that has none.</summary>
public sealed class StoreDownTests
{
    [Fact]
    public async Task While_the_store_is_down_claims_are_judged_without_it_and_none_is_posted_and_then_all_is_as_before()
    {
        using var cluster = new PostgresCluster(isDurable: false, isOwn: true);
        await using var server = await RunningServer.StartAsync(
            "Store:Provider=Postgres", $"Store:ConnectionString={cluster.ConnectionString("dme")};Timeout=3", "Store:Migrate=true", "Store:CheckInterval=00:00:00.1",
            "Store:ValidationTimeout=00:01:00", "Store:ValidationRest=00:00:00.1");
        server.Editions.Publish(PostingEdition.Build());
        await Eventually.TrueAsync(() => server.Store.IsReady);
        var sample = new SamplePostings(server.Channel);
        var number = await sample.AffirmAsync(5);
        var (before, claim) = (sample.Claim(Use(number, 1, charge: 1)), sample.Claim(Use(number, 2, charge: 2)));
        await sample.PostAsync(before);

        cluster.Kill();

        var verdict = await sample.ValidateAsync(claim);
        Assert.Equal((Disposition.NotEvaluated, HistoryScope.Unavailable), (verdict.Disposition, verdict.HistoryScope));
        Assert.Equal([Edit.Duplicate, Edit.PriorAuthorization, Edit.NcciMue], verdict.Findings.Select(finding => finding.Edit));
        Assert.All(verdict.Findings, finding => Assert.Equal(NotEvaluatedReason.StoreUnavailable, finding.NotEvaluatedReason));
        var unavailable = await ErrorAssert.FailsAsync(StatusCode.Unavailable, "STORE_UNAVAILABLE", () => sample.PostAsync(claim));
        Assert.True(ErrorAssert.RetryDelayOf(unavailable) > TimeSpan.Zero);
        await ErrorAssert.FailsAsync(StatusCode.Unavailable, "STORE_UNAVAILABLE", () => sample.VoidAsync(before.ClaimId));
        var members = new SampleMembers(server.Channel);
        await ErrorAssert.FailsAsync(StatusCode.Unavailable, "STORE_UNAVAILABLE", () => members.ImportAsync([members.Member("X")]));
        unavailable = await ErrorAssert.FailsAsync(StatusCode.Unavailable, "STORE_UNAVAILABLE", () => EligibilityAsync(server, members));
        Assert.True(ErrorAssert.RetryDelayOf(unavailable) > TimeSpan.Zero);

        cluster.Start();
        await Eventually.TrueAsync(() => server.Store.IsReady);

        Assert.Equal(1u, Assert.Single(await members.ImportAsync([members.Member("X")])).Recorded);
        Assert.Equal(Disposition.Payable, (await sample.PostAsync(claim)).Result.Disposition);
        Assert.Equal((3, 2), await sample.UnitsOfAsync(number));
        HistoryScope scope;
        do
        {
            scope = (await sample.ValidateAsync(claim)).HistoryScope;
        }
        while (scope != HistoryScope.Member);
    }

    [Fact]
    public async Task Without_a_store_claims_are_judged_and_say_so_and_posting_is_UNIMPLEMENTED()
    {
        await using var server = await RunningServer.StartAsync();
        server.Editions.Publish(PostingEdition.Build());
        var sample = new SamplePostings(server.Channel);
        var claim = sample.Claim(SampleClaims.Line(1, PostingEdition.Limited));

        var verdict = await sample.ValidateAsync(claim);

        Assert.Equal(HistoryScope.Unavailable, verdict.HistoryScope);
        Assert.All(verdict.Findings, finding => Assert.Equal(NotEvaluatedReason.NoStore, finding.NotEvaluatedReason));
        await ErrorAssert.FailsAsync(StatusCode.Unimplemented, "NO_STORE", () => sample.PostAsync(claim));
        await ErrorAssert.FailsAsync(StatusCode.Unimplemented, "NO_STORE", () => sample.VoidAsync(claim.ClaimId));
        var members = new SampleMembers(server.Channel);
        await ErrorAssert.FailsAsync(StatusCode.Unimplemented, "NO_STORE", () => members.ImportAsync([members.Member("X")]));
        await ErrorAssert.FailsAsync(StatusCode.Unimplemented, "NO_STORE", () => members.GetAsync("X"));
        await ErrorAssert.FailsAsync(StatusCode.Unimplemented, "NO_STORE", () => EligibilityAsync(server, members));
        claim.MemberId = "";
        Assert.Equal((Disposition.Payable, HistoryScope.ClaimAlone), await ScopeAsync(sample, claim));
    }

    [Fact]
    public async Task Exempt_suppliers_of_the_settings_need_no_authorization()
    {
        await using var server = await RunningServer.StartAsync(
            $"Exemptions:Suppliers:0:Npi={SampleAuthorizations.Supplier}", "Exemptions:Suppliers:0:FirstDay=2026-01-01", "Exemptions:Suppliers:0:LastDay=2026-12-31");
        server.Editions.Publish(PostingEdition.Build());
        var sample = new SamplePostings(server.Channel);
        var claim = sample.Claim(SampleClaims.Line(1, PostingEdition.Listed));
        claim.MemberId = "";

        Assert.Equal((Disposition.Payable, HistoryScope.ClaimAlone), await ScopeAsync(sample, claim));
    }

    private static async Task EligibilityAsync(RunningServer server, SampleMembers members)
    {
        var member = members.Changed("X", each => each.PlanId = "");
        await new CoverageService.CoverageServiceClient(server.Channel).CheckEligibilityAsync(
            new CheckEligibilityRequest { Program = member.Program, MemberId = member.MemberId });
    }

    private static async Task<(Disposition Disposition, HistoryScope Scope)> ScopeAsync(SamplePostings sample, Claim claim)
    {
        var verdict = await sample.ValidateAsync(claim);
        return (verdict.Disposition, verdict.HistoryScope);
    }
}
