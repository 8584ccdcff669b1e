using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Coverage.V1;
using DmeGrpc.ReferenceData;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Coverage.V1.CoverageService.CoverageServiceClient;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Coverage;

/// <summary>Questions about members whom a store knows.</summary>
public sealed class CheckCodesOfMembersTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private SampleMembers members = null!;
    private SamplePostings postings = null!;

    private Client Service => new(server.Channel);

    public async Task InitializeAsync()
    {
        server = await new StoreDatabase(StoreProvider.Sqlite).ServeAsync("Plans:IncludeSamples=true", "Store:ValidationTimeout=00:01:00");
        server.Editions.Publish(StarterEdition.Load());
        (members, postings) = (new SampleMembers(server.Channel), new SamplePostings(server.Channel));
    }

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Coverage_place_and_product_are_the_members_own()
    {
        await members.ImportAsync([members.Member("X")]);

        var check = await AskAsync(OfPlan("X", 2026));

        Assert.Equal((Covered.Covered, AuthorizationNeeded.AuthNeeded, "2000000010"), (check.Covered, check.Authorization.Needed, check.Vendor.Npi));
        Assert.Empty(check.NotEvaluated);
    }

    [Fact]
    public async Task A_member_whose_coverage_ended_and_one_nobody_knows_are_told_apart()
    {
        await members.ImportAsync([members.Changed("X", each => each.Spans[0].ThroughDate = SampleMembers.Day(2026, 3, 1))]);

        var ended = await AskAsync(OfPlan("X", 2026));
        var unknown = await AskAsync(OfPlan("NOBODY", 2026));

        Assert.Equal((Covered.NotCovered, AnswerReason.NoActiveCoverage), (ended.Covered, ended.CoveredReason));
        Assert.Equal((Covered.Indeterminate, AnswerReason.NoMemberFound), (unknown.Covered, unknown.CoveredReason));
    }

    [Fact]
    public async Task An_affirmed_authorization_satisfies_until_its_units_are_used()
    {
        server.Editions.Publish(PostingEdition.Build());
        var before = await AskAsync(OfMedicare());
        var number = await postings.AffirmAsync(3);
        var held = (await AskAsync(OfMedicare())).Authorization;
        await postings.PostAsync(postings.Claim(SamplePostings.Use(number, 2)));
        var less = (await AskAsync(OfMedicare())).Authorization;
        await postings.PostAsync(postings.Claim(SamplePostings.Use(number, 1, charge: 1)));
        var used = await AskAsync(OfMedicare());

        Assert.Equal(AuthorizationNeeded.AuthNeeded, before.Authorization.Needed);
        Assert.Equal((AuthorizationNeeded.Satisfied, number, 3.0, SampleMembers.Day(2026, 12, 31)), (held.Needed, held.TrackingNumber, held.RemainingUnits, held.SatisfiedThrough));
        Assert.Equal((AuthorizationNeeded.Satisfied, 1.0), (less.Needed, less.RemainingUnits));
        Assert.Equal((AuthorizationNeeded.AuthNeeded, ""), (used.Authorization.Needed, used.Authorization.TrackingNumber));
        Assert.Equal(before.AssertionId, used.AssertionId);
    }

    [Fact]
    public async Task A_caller_for_one_supplier_asks_for_members_through_that_supplier_alone()
    {
        await using var closed = await new StoreDatabase(StoreProvider.Sqlite).ServeAsync(
            "Plans:IncludeSamples=true", "Authentication:Mode=ApiKey", "Authentication:ApiKeys:0:Name=one supplier",
            $"Authentication:ApiKeys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("a key of the supplier")))}",
            "Authentication:ApiKeys:0:Roles:0=Submitter", $"Authentication:ApiKeys:0:Suppliers:0={SampleAuthorizations.Supplier}");
        closed.Editions.Publish(StarterEdition.Load());
        var client = new Client(closed.Channel);
        Metadata key = new() { { "authorization", "Bearer a key of the supplier" } };

        var own = await client.CheckCodesAsync(OfPlan("X", 2026, SampleAuthorizations.Supplier), key);
        var unnamed = await client.CheckCodesAsync(OfPlan("X", 2026), key);
        var withoutMember = OfPlan("X", 2026, SampleAuthorizations.OtherSupplier);
        withoutMember.MemberId = "";

        Assert.Equal(own, unnamed);
        Assert.Single((await client.CheckCodesAsync(withoutMember, key)).Checks);
        await ErrorAssert.FailsAsync(
            StatusCode.PermissionDenied, "PERMISSION_DENIED", async () => await client.CheckCodesAsync(OfPlan("X", 2026, SampleAuthorizations.OtherSupplier), key));
        await ErrorAssert.FailsAsync(StatusCode.Unauthenticated, "UNAUTHENTICATED", async () => await client.CheckCodesAsync(OfPlan("X", 2026)));
    }

    [Fact]
    public async Task Another_suppliers_authorization_satisfies_nobody_who_asks_for_a_supplier()
    {
        await postings.AffirmAsync(3);
        var request = OfMedicare();
        request.SupplierNpi = SampleAuthorizations.OtherSupplier;

        Assert.Equal(AuthorizationNeeded.AuthNeeded, (await AskAsync(request)).Authorization.Needed);
    }

    [Fact]
    public async Task What_is_left_of_a_plans_limit_is_told_of_a_member_and_the_limit_alone_without_one()
    {
        await members.ImportAsync([members.Member("X")]);
        var request = OfPlan("X", 2026);
        request.Codes[0].ProcedureCode = "A7030";

        var known = await AskAsync(request);
        request.MemberId = "";
        var unknown = await AskAsync(request);

        var limit = new QuantityLimit { Source = "cedar-sound-hmo", Units = 4, LeftUnits = 4, FromDate = SampleMembers.Day(2026, 1, 1), ThroughDate = SampleMembers.Day(2026, 12, 31) };
        Assert.Equal([limit], known.QuantityLimits);
        limit.ClearLeftUnits();
        Assert.Equal([limit], unknown.QuantityLimits);
    }

    private CheckCodesRequest OfPlan(string name, int year, string supplier = "") => new()
    {
        Program = Payer.Medicare,
        PlanId = "Cedar-Sound-HMO",
        MemberId = members.Id(name),
        SupplierNpi = supplier,
        ServiceDate = SampleClaims.Day(year, 3, 2),
        Codes = { new CodeQuestion { ProcedureCode = "E0601" } },
    };

    private CheckCodesRequest OfMedicare() => new()
    {
        Program = Payer.Medicare,
        MemberId = postings.MemberId,
        ServiceState = "CA",
        ServiceDate = SampleClaims.Day(2026, 3, 2),
        Codes = { new CodeQuestion { ProcedureCode = PostingEdition.Listed } },
    };

    private async Task<CodeCheck> AskAsync(CheckCodesRequest request) => Assert.Single((await Service.CheckCodesAsync(request)).Checks);
}
