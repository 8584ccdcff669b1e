using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Admin.V1;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Grpc.Health.V1;

namespace DmeGrpc.Server.Tests.Security;

/// <summary>A server that knows a submitter for one supplier, a submitter for all, a reviewer and an administrator.</summary>
public sealed class ApiKeyTests : IAsyncLifetime
{
    private readonly SampleAuthorizations sample = new();
    private RunningServer server = null!;

    private AuthorizationService.AuthorizationServiceClient Client => new(server.Channel);

    public async Task InitializeAsync() => server = await new StoreDatabase(StoreProvider.Sqlite).ServeAsync(
    [
        "Authentication:Mode=ApiKey", "Admin:Enabled=true",
        .. Key(0, "one supplier", "Submitter", SampleAuthorizations.Supplier),
        .. Key(1, "clearinghouse", "Submitter", "*"),
        .. Key(2, "nurse", "Reviewer"),
        .. Key(3, "operator", "Admin"),
    ]);

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Call_without_a_key_or_with_a_wrong_one_is_UNAUTHENTICATED()
    {
        foreach (var headers in new Metadata[] { [], As("stranger"), [new("authorization", "Basic abc")], [new("x-api-key", new string('k', 5000))] })
        {
            await ErrorAssert.FailsAsync(
                StatusCode.Unauthenticated, "UNAUTHENTICATED", async () => await Client.GetAuthorizationAsync(new GetAuthorizationRequest(), headers));
            await ErrorAssert.FailsAsync(
                StatusCode.Unauthenticated, "UNAUTHENTICATED",
                async () => await new ReferenceService.ReferenceServiceClient(server.Channel).ListEditionsAsync(new ListEditionsRequest(), headers));
        }
    }

    [Fact]
    public async Task Health_is_open_to_everyone() =>
        Assert.NotNull(await new Health.HealthClient(server.Channel).CheckAsync(new HealthCheckRequest()));

    [Fact]
    public async Task Key_holds_in_either_header()
    {
        var request = new ListEditionsRequest();
        var client = new ReferenceService.ReferenceServiceClient(server.Channel);

        Assert.NotEmpty((await client.ListEditionsAsync(request, As("nurse"))).Editions);
        Assert.NotEmpty((await client.ListEditionsAsync(request, [new Metadata.Entry("x-api-key", KeyOf("operator"))])).Editions);
    }

    [Fact]
    public async Task Submitter_asks_and_reviewer_decides_and_the_events_tell_their_names()
    {
        var request = sample.Changed(each => each.SubmitterId = "");
        var submitted = (await Client.SubmitAuthorizationAsync(request, As("clearinghouse"))).Authorization;
        var decide = SampleAuthorizations.Decide(submitted, SampleAuthorizations.Affirm(1));
        decide.Reviewer = "nurse";
        await Client.DecideAuthorizationAsync(decide, As("nurse"));

        var events = await Client.ListAuthorizationEventsAsync(
            new ListAuthorizationEventsRequest { TrackingNumber = submitted.TrackingNumber }, As("nurse"));

        Assert.Equal(["clearinghouse", "nurse"], events.Events.Select(each => each.Actor));
        request.SubmitterId = "clearinghouse";
        Assert.Equal(submitted, (await Client.SubmitAuthorizationAsync(request, As("clearinghouse"))).Authorization);
    }

    [Fact]
    public async Task Caller_needs_the_method_s_role()
    {
        var denied = await ErrorAssert.FailsAsync(
            StatusCode.PermissionDenied, "PERMISSION_DENIED",
            async () => await Client.DecideAuthorizationAsync(new DecideAuthorizationRequest(), As("clearinghouse")));
        Assert.Equal("reviewer", ErrorAssert.InfoOf(denied).Metadata["role"]);
        await DeniedAsync(() => Client.ExtendAuthorizationAsync(new ExtendAuthorizationRequest(), As("clearinghouse")));
        await DeniedAsync(() => Client.SubmitAuthorizationAsync(sample.Request(), As("nurse")));
        await DeniedAsync(() => Client.WithdrawAuthorizationAsync(new WithdrawAuthorizationRequest(), As("nurse")));
        await DeniedAsync(() => Client.ListAuthorizationsAsync(new ListAuthorizationsRequest(), As("operator")));
        await DeniedAsync(() => new ClaimValidationService.ClaimValidationServiceClient(server.Channel).ValidateClaimAsync(new ValidateClaimRequest(), As("operator")));
        using var watch = Client.WatchAuthorizations(new WatchAuthorizationsRequest(), As("operator"));
        await ErrorAssert.FailsAsync(StatusCode.PermissionDenied, "PERMISSION_DENIED", () => watch.ResponseStream.MoveNext(CancellationToken.None));
    }

    [Fact]
    public async Task Members_are_imported_and_shown_by_reviewers_and_administrators_and_eligibility_told_to_submitters_too()
    {
        var members = new MemberService.MemberServiceClient(server.Channel);
        var coverage = new CoverageService.CoverageServiceClient(server.Channel);
        var member = new SampleMembers(server.Channel).Changed("X", each => each.PlanId = "");
        foreach (var name in new[] { "nurse", "operator" })
        {
            using var import = members.ImportMembers(As(name));
            await import.RequestStream.WriteAsync(new ImportMembersRequest { Members = { member } });
            await import.RequestStream.CompleteAsync();
            Assert.True(await import.ResponseStream.MoveNext(CancellationToken.None));
            Assert.Equal(
                member, (await members.GetMemberAsync(new GetMemberRequest { Program = member.Program, MemberId = member.MemberId }, As(name))).Member);
        }

        foreach (var name in new[] { "one supplier", "clearinghouse" })
        {
            using var import = members.ImportMembers(As(name));
            await ErrorAssert.FailsAsync(StatusCode.PermissionDenied, "PERMISSION_DENIED", () => import.ResponseStream.MoveNext(CancellationToken.None));
            await DeniedAsync(() => members.GetMemberAsync(new GetMemberRequest(), As(name)));
            var request = new CheckEligibilityRequest { Program = member.Program, MemberId = member.MemberId };
            Assert.Equal(EligibilityStatus.Active, (await coverage.CheckEligibilityAsync(request, As(name))).Eligibility.Status);
        }

        await DeniedAsync(() => coverage.CheckEligibilityAsync(new CheckEligibilityRequest(), As("operator")));
    }

    [Fact]
    public async Task Administration_is_for_administrators()
    {
        var client = new AdminService.AdminServiceClient(server.Channel);

        await DeniedAsync(() => client.GetStatusAsync(new GetStatusRequest(), As("nurse")));
        Assert.NotNull(await client.GetStatusAsync(new GetStatusRequest(), As("operator")));
    }

    [Fact]
    public async Task Nobody_acts_under_another_name()
    {
        await DeniedAsync(() => Client.SubmitAuthorizationAsync(sample.Changed(each => each.SubmitterId = "one supplier"), As("clearinghouse")));
        var submitted = await SubmitAsync("clearinghouse", SampleAuthorizations.Supplier);
        await DeniedAsync(() => Client.DecideAuthorizationAsync(SampleAuthorizations.Decide(submitted, SampleAuthorizations.Affirm(1)), As("nurse")));
    }

    [Fact]
    public async Task Submitter_for_one_supplier_finds_no_others_authorizations()
    {
        var own = await SubmitAsync("clearinghouse", SampleAuthorizations.Supplier);
        var other = await SubmitAsync("clearinghouse", SampleAuthorizations.OtherSupplier);
        var caller = As("one supplier");

        Assert.Equal(own, (await Client.GetAuthorizationAsync(new GetAuthorizationRequest { TrackingNumber = own.TrackingNumber }, caller)).Authorization);
        await ErrorAssert.FailsAsync(
            StatusCode.NotFound, "UNKNOWN_AUTHORIZATION",
            async () => await Client.GetAuthorizationAsync(new GetAuthorizationRequest { TrackingNumber = other.TrackingNumber }, caller));
        await ErrorAssert.FailsAsync(
            StatusCode.NotFound, "UNKNOWN_AUTHORIZATION",
            async () => await Client.ListAuthorizationEventsAsync(new ListAuthorizationEventsRequest { TrackingNumber = other.TrackingNumber }, caller));
        await ErrorAssert.FailsAsync(
            StatusCode.NotFound, "UNKNOWN_AUTHORIZATION",
            async () => await Client.WithdrawAuthorizationAsync(
                new WithdrawAuthorizationRequest { TrackingNumber = other.TrackingNumber, Etag = "1", Reason = "Mine." }, caller));
        await DeniedAsync(() => Client.SubmitAuthorizationAsync(
            sample.Changed(each => (each.SubmitterId, each.SupplierNpi) = ("", SampleAuthorizations.OtherSupplier)), caller));
        await DeniedAsync(() => Client.ListAuthorizationsAsync(new ListAuthorizationsRequest { SupplierNpi = SampleAuthorizations.OtherSupplier }, caller));
        var listed = await Client.ListAuthorizationsAsync(new ListAuthorizationsRequest(), caller);
        Assert.Equal([own], listed.Authorizations);
        Assert.Equal(2, (await Client.ListAuthorizationsAsync(new ListAuthorizationsRequest(), As("nurse"))).Authorizations.Count);
    }

    [Fact]
    public async Task Watcher_for_one_supplier_is_told_of_no_other()
    {
        using var watch = Client.WatchAuthorizations(new WatchAuthorizationsRequest(), As("one supplier"), DateTime.UtcNow + Eventually.Patience);
        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        await SubmitAsync("clearinghouse", SampleAuthorizations.OtherSupplier);
        var own = await SubmitAsync("clearinghouse", SampleAuthorizations.Supplier);

        while (watch.ResponseStream.Current.Event is null)
        {
            Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        }

        Assert.Equal(own.TrackingNumber, watch.ResponseStream.Current.Event.TrackingNumber);
    }

    [Fact]
    public async Task Keys_and_their_hashes_are_logged_nowhere()
    {
        await SubmitAsync("clearinghouse", SampleAuthorizations.Supplier);
        await DeniedAsync(() => Client.SubmitAuthorizationAsync(sample.Request(), As("nurse")));

        Assert.DoesNotContain(server.Log.Texts, text => text.Contains("key of", StringComparison.Ordinal) || text.Contains(HashOf("nurse"), StringComparison.Ordinal));
    }

    private static Task<Google.Rpc.Status> DeniedAsync<T>(Func<AsyncUnaryCall<T>> call) =>
        ErrorAssert.FailsAsync(StatusCode.PermissionDenied, "PERMISSION_DENIED", async () => await call());

    private static string[] Key(int place, string name, string role, string? supplier = null) =>
    [
        $"Authentication:ApiKeys:{place}:Name={name}", $"Authentication:ApiKeys:{place}:Sha256={HashOf(name)}", $"Authentication:ApiKeys:{place}:Roles:0={role}",
        .. supplier is null ? [] : new[] { $"Authentication:ApiKeys:{place}:Suppliers:0={supplier}" },
    ];

    private static string KeyOf(string name) => $"key of {name}";

    private static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(name))));

    private static Metadata As(string name) => [new Metadata.Entry("authorization", $"Bearer {KeyOf(name)}")];

    private async Task<Authorization> SubmitAsync(string caller, string supplier) => (await Client.SubmitAuthorizationAsync(
        sample.Changed(each => (each.SubmitterId, each.SupplierNpi) = ("", supplier)), As(caller))).Authorization;
}
