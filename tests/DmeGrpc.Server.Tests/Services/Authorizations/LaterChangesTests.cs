using DmeGrpc.Authorizations.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using static DmeGrpc.Server.Tests.Support.SampleAuthorizations;

namespace DmeGrpc.Server.Tests.Services.Authorizations;

/// <summary>Extensions and withdrawals.</summary>
public abstract class LaterChangesTests(StoreProvider provider) : AuthorizationTest(provider)
{
    public sealed class OnSqlite() : LaterChangesTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : LaterChangesTests(StoreProvider.Postgres);

    [Fact]
    public async Task Extension_gives_more_days_and_units()
    {
        var affirmed = await DecideAsync(await SubmitAsync(), Affirm(1));

        var extended = (await Client.ExtendAuthorizationAsync(Extend(affirmed, new LineExtension { LineNumber = 1, LastDay = Day(2099, 1, 1), Units = 3 }))).Authorization;

        var line = Assert.Single(extended.Lines);
        Assert.Equal((Day(2099, 1, 1), 3, 3, "3"), (line.LastDay, line.Units, line.RemainingUnits, extended.Etag));
    }

    [Fact]
    public async Task Extension_of_a_line_that_is_not_affirmed_or_to_less_is_not_allowed()
    {
        var half = await DecideAsync(await SubmitAsync(request => request.Lines.Add(Item(2, AuthorizationEdition.Orthosis, 1))), Affirm(1));

        var status = await ErrorAssert.FailsAsync(
            StatusCode.FailedPrecondition, "NOT_ALLOWED",
            async () => await Client.ExtendAuthorizationAsync(
                Extend(half, new LineExtension { LineNumber = 1, Units = 0.5 }, new LineExtension { LineNumber = 2, Units = 9 })));

        Assert.Equal(["NOT_AFFIRMED lines/2", "NOT_AN_EXTENSION lines/1"], ErrorAssert.BrokenRulesOf(status).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Extension_on_what_has_changed_since_is_ABORTED()
    {
        var affirmed = await DecideAsync(await SubmitAsync(), Affirm(1));
        affirmed.Etag = "1";

        await ErrorAssert.FailsAsync(
            StatusCode.Aborted, "STALE_ETAG",
            async () => await Client.ExtendAuthorizationAsync(Extend(affirmed, new LineExtension { LineNumber = 1, Units = 2 })));
    }

    [Fact]
    public async Task Extension_that_cannot_be_read_is_refused_with_every_violation()
    {
        var request = new ExtendAuthorizationRequest { Extensions = { new LineExtension { LineNumber = 1 }, new LineExtension { LineNumber = 2, Units = 0 } } };

        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Client.ExtendAuthorizationAsync(request));

        Assert.Equal(
            ["etag", "extensions[0].last_day", "extensions[1].units", "reason", "reviewer", "tracking_number"],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Withdrawn_request_is_cancelled_and_nothing_more_can_be_done_to_it()
    {
        var affirmed = await DecideAsync(await SubmitAsync(), Affirm(1));

        var withdrawn = (await Client.WithdrawAuthorizationAsync(Withdraw(affirmed))).Authorization;
        var again = await ErrorAssert.FailsAsync(
            StatusCode.FailedPrecondition, "NOT_ALLOWED", async () => await Client.WithdrawAuthorizationAsync(Withdraw(withdrawn)));

        Assert.Equal((true, ReviewAction.Cancelled, OverallDecision.Withdrawn, 0), (
            withdrawn.IsWithdrawn, withdrawn.ReviewAction, withdrawn.OverallDecision, withdrawn.Lines[0].RemainingUnits));
        Assert.Equal("WITHDRAWN ", Assert.Single(ErrorAssert.BrokenRulesOf(again)));
    }

    [Fact]
    public async Task Withdrawal_on_what_has_changed_since_is_ABORTED_and_of_what_nobody_knows_NOT_FOUND()
    {
        var submitted = await SubmitAsync();
        await DecideAsync(submitted, Affirm(1));

        await ErrorAssert.FailsAsync(StatusCode.Aborted, "STALE_ETAG", async () => await Client.WithdrawAuthorizationAsync(Withdraw(submitted)));
        submitted.TrackingNumber = "34678ACDEFGHJK";
        await ErrorAssert.FailsAsync(
            StatusCode.NotFound, "UNKNOWN_AUTHORIZATION", async () => await Client.WithdrawAuthorizationAsync(Withdraw(submitted)));
    }

    [Fact]
    public async Task Withdrawal_needs_a_reason()
    {
        var request = Withdraw(await SubmitAsync());
        request.Reason = " ";

        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Client.WithdrawAuthorizationAsync(request));

        Assert.Equal("reason: It is required.", Assert.Single(ErrorAssert.ViolationsOf(status)));
    }

    private WithdrawAuthorizationRequest Withdraw(Authorization authorization) => new()
    {
        TrackingNumber = authorization.TrackingNumber,
        Etag = authorization.Etag,
        SubmitterId = Sample.Submitter,
        Reason = "The member has moved.",
    };

    private static ExtendAuthorizationRequest Extend(Authorization authorization, params LineExtension[] extensions) => new()
    {
        TrackingNumber = authorization.TrackingNumber,
        Etag = authorization.Etag,
        Reviewer = Reviewer,
        Reason = "Delivery is late.",
        Extensions = { extensions },
    };
}
