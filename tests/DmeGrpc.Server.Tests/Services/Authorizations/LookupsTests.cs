using DmeGrpc.Authorizations.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static DmeGrpc.Server.Tests.Support.SampleAuthorizations;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Authorizations;

/// <summary>Getting, listing, and listing events.</summary>
public abstract class LookupsTests(StoreProvider provider) : AuthorizationTest(provider)
{
    public sealed class OnSqlite() : LookupsTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : LookupsTests(StoreProvider.Postgres);

    [Fact]
    public async Task What_nobody_knows_is_NOT_FOUND() => await ErrorAssert.FailsAsync(
        StatusCode.NotFound, "UNKNOWN_AUTHORIZATION", () => GetAsync("34678ACDEFGHJK"));

    [Theory]
    [InlineData("")]
    [InlineData("34678ACDEFGHJ")]
    [InlineData("34678acdefghjk")]
    [InlineData("0O1IL2Z5S8BU00")]
    public async Task What_is_no_tracking_number_is_INVALID_ARGUMENT(string text) => await ErrorAssert.FailsAsync(
        StatusCode.InvalidArgument, "INVALID_REQUEST", () => GetAsync(text));

    [Fact]
    public async Task Pages_stay_as_they_are_while_more_is_submitted()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            numbers.Insert(0, (await SubmitAsync()).TrackingNumber);
        }

        var request = OfMember();
        request.PageSize = 2;
        var seen = new List<string>();
        do
        {
            var page = await Client.ListAuthorizationsAsync(request);
            seen.AddRange(page.Authorizations.Select(each => each.TrackingNumber));
            request.PageToken = page.NextPageToken;
            await SubmitAsync();
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(numbers, seen);
    }

    [Fact]
    public async Task Filters_all_hold()
    {
        var pending = await SubmitAsync();
        var affirmed = await DecideAsync(
            await SubmitAsync(request =>
            {
                request.State = "TX";
                request.SupplierNpi = OtherSupplier;
                request.Lines[0].ProcedureCode = AuthorizationEdition.PowerMobility;
                request.ReceivedDate = Day(2026, 3, 9);
            }),
            Affirm(1));

        Assert.Equal([affirmed.TrackingNumber, pending.TrackingNumber], await ListAsync(_ => { }));
        Assert.Equal([affirmed.TrackingNumber], await ListAsync(request => request.State = "TX"));
        Assert.Equal([affirmed.TrackingNumber], await ListAsync(request => request.SupplierNpi = OtherSupplier));
        Assert.Equal([affirmed.TrackingNumber], await ListAsync(request => request.ProcedureCode = AuthorizationEdition.PowerMobility));
        Assert.Equal([pending.TrackingNumber], await ListAsync(request => request.OverallDecision = OverallDecision.Pending));
        Assert.Equal([pending.TrackingNumber], await ListAsync(request => request.DueBy = pending.DueDate));
        Assert.Equal([], await ListAsync(request => request.DueBy = Day(2026, 3, 8)));
        Assert.Equal([affirmed.TrackingNumber], await ListAsync(request => request.UpdatedSince = affirmed.UpdatedAt));
        Assert.Equal([], await ListAsync(request =>
        {
            request.State = "TX";
            request.OverallDecision = OverallDecision.Pending;
        }));
    }

    [Fact]
    public async Task Page_token_holds_for_its_own_filters_alone()
    {
        await SubmitAsync();
        await SubmitAsync();
        var request = OfMember();
        request.PageSize = 1;
        request.PageToken = (await Client.ListAuthorizationsAsync(request)).NextPageToken;
        request.State = "CA";

        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "BAD_PAGE_TOKEN", async () => await Client.ListAuthorizationsAsync(request));
        request.PageToken = "made up";
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "BAD_PAGE_TOKEN", async () => await Client.ListAuthorizationsAsync(request));
    }

    [Fact]
    public async Task Filters_that_cannot_be_read_are_told_at_once()
    {
        var request = new ListAuthorizationsRequest
        {
            Program = Payer.Medicare,
            PlanId = "p",
            SupplierNpi = "1",
            State = "??",
            ProcedureCode = "x",
            OverallDecision = (OverallDecision)99,
            DueBy = Day(2026, 2, 30),
            UpdatedSince = new Timestamp { Seconds = long.MaxValue },
            PageSize = -1,
        };

        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Client.ListAuthorizationsAsync(request));

        Assert.Equal(
            ["due_by", "overall_decision", "page_size", "plan_id", "procedure_code", "program", "state", "supplier_npi", "updated_since"],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Events_tell_who_did_what_when_and_why()
    {
        var submitted = await SubmitAsync();
        var decide = Decide(submitted, Affirm(1));
        decide.Remark = "All is there.";
        var affirmed = (await Client.DecideAuthorizationAsync(decide)).Authorization;

        var events = (await Client.ListAuthorizationEventsAsync(new ListAuthorizationEventsRequest { TrackingNumber = submitted.TrackingNumber })).Events;

        Assert.Equal([1u, 2u], events.Select(each => each.Sequence));
        Assert.Equal([Sample.Submitter, Reviewer], events.Select(each => each.Actor));
        Assert.Equal(["", "All is there."], events.Select(each => each.Reason));
        Assert.Equal(submitted, events[0].Submitted.Request);
        var segment = Assert.Single(events[1].Decided.Segments);
        Assert.Equal((Decision.Affirmed, affirmed.Lines[0].LastDay), (segment.Decision, segment.LastDay));
        Assert.Equal(affirmed.UpdatedAt, events[1].OccurredAt);
    }

    [Fact]
    public async Task Events_come_in_pages()
    {
        var authorization = await SubmitAsync();
        for (var i = 0; i < 4; i++)
        {
            authorization = await DecideAsync(authorization, Pend(1, $"record {i}"));
        }

        var request = new ListAuthorizationEventsRequest { TrackingNumber = authorization.TrackingNumber, PageSize = 2 };
        var seen = new List<uint>();
        do
        {
            var page = await Client.ListAuthorizationEventsAsync(request);
            seen.AddRange(page.Events.Select(each => each.Sequence));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal([1u, 2, 3, 4, 5], seen);
    }

    [Fact]
    public async Task Events_of_what_nobody_knows_are_NOT_FOUND_and_a_made_up_token_is_refused()
    {
        var request = new ListAuthorizationEventsRequest { TrackingNumber = "34678ACDEFGHJK" };

        await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_AUTHORIZATION", async () => await Client.ListAuthorizationEventsAsync(request));
        request.PageToken = "made up";
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "BAD_PAGE_TOKEN", async () => await Client.ListAuthorizationEventsAsync(request));
    }

    private ListAuthorizationsRequest OfMember() => new() { Program = Payer.Medicare, MemberId = Sample.MemberId };

    private async Task<IEnumerable<string>> ListAsync(Action<ListAuthorizationsRequest> change)
    {
        var request = OfMember();
        change(request);
        return (await Client.ListAuthorizationsAsync(request)).Authorizations.Select(each => each.TrackingNumber);
    }
}
