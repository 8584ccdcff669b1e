using System.Text.Json;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Tests.Support;

namespace DmeGrpc.Storage.Tests.Authorizations;

public abstract class AuthorizationStoreTests(DatabaseKind kind) : StoreTest(kind)
{
    [Fact]
    public async Task A_request_is_kept_as_it_was_made()
    {
        var request = Sample.Request(lines: [Sample.Line(2, "E0193", 1.5m) with { FirstDay = Sample.Day, LastDay = Sample.Day.AddDays(9) }, Sample.Line(1)]);

        var submitted = await Steps.SubmitAsync(request);

        Assert.Equal(14, submitted.TrackingNumber.ToString().Length);
        Assert.Equal([1, 2], submitted.Lines.Select(line => line.LineNumber));
        Assert.Equivalent(submitted, await Store.GetAsync(submitted.TrackingNumber, Soon));
    }

    [Fact]
    public async Task The_same_request_again_gets_the_first_answer_even_after_a_decision()
    {
        var request = Sample.Request();
        var first = await Steps.SubmitAsync(request, "r1");
        await Steps.DecideAsync(first, new AffirmLine(1));

        var again = await Steps.SubmitAsync(request, "r1");

        Assert.Equal(Json(first), Json(again));
    }

    [Fact]
    public async Task A_request_id_is_not_used_for_something_else()
    {
        var first = await Steps.SubmitAsync(requestId: "r1");
        var other = new SubmitCommand(Sample.Submitter, "r1", Sample.Hash("else"), Sample.Request("OTHER"), new DecisionDeadline(Sample.Day), "x");

        Assert.Equal(new SubmitResult.RequestIdConflict(first.TrackingNumber), await Store.SubmitAsync(other, Soon));
        Assert.IsType<SubmitResult.Submitted>(await Store.SubmitAsync(other with { Submitter = "other " + Sample.Submitter }, Soon));
    }

    [Fact]
    public async Task The_same_request_from_many_at_once_makes_one_authorization()
    {
        var request = Sample.Request();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Steps.SubmitAsync(request, "r1"))));

        Assert.Single(answers.Select(answer => answer.TrackingNumber).Distinct());
    }

    [Fact]
    public async Task A_new_request_names_only_an_authorization_of_the_same_member()
    {
        var denied = await Steps.DecideAsync(await Steps.SubmitAsync(), new NonAffirmLine(1, "", "No order."));

        var anew = await Steps.SubmitAsync(Sample.Request() with { Supersedes = denied.TrackingNumber });

        Assert.Equal(denied.TrackingNumber, (await Store.GetAsync(anew.TrackingNumber, Soon))!.Request.Supersedes);
        var other = new SubmitCommand(
            Sample.Submitter, "r2", Sample.Hash("r2"), Sample.Request("OTHER") with { Supersedes = denied.TrackingNumber }, new DecisionDeadline(Sample.Day), "x");
        Assert.Equal(
            RefusalKind.UnknownSuperseded, Assert.Single(Assert.IsType<SubmitResult.Refused>(await Store.SubmitAsync(other, Soon)).Refusals).Kind);
    }

    [Fact]
    public async Task A_change_of_a_stale_copy_is_refused_with_the_revision_now()
    {
        var submitted = await Steps.SubmitAsync();
        await Steps.DecideAsync(submitted, new PendLine(1, "The order."));

        var stale = await Store.DecideAsync(new DecideCommand(submitted.TrackingNumber, 1, [new AffirmLine(1)], Sample.Day, "x"), Soon);

        Assert.Equal(new ChangeResult.Stale(2), stale);
    }

    [Fact]
    public async Task Of_many_reviewers_at_once_one_decides()
    {
        var submitted = await Steps.SubmitAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Store.DecideAsync(
            new DecideCommand(submitted.TrackingNumber, 1, [new NonAffirmLine(1, "", $"Reason {i}")], Sample.Day, $"reviewer {i}"), Soon))));

        Assert.Single(results.OfType<ChangeResult.Changed>());
        Assert.Equal(11, results.OfType<ChangeResult.Stale>().Count());
    }

    [Fact]
    public async Task A_refused_change_leaves_no_trace()
    {
        var denied = await Steps.DecideAsync(await Steps.SubmitAsync(), new NonAffirmLine(1, "CAN01", "No order."));

        var refused = await Store.DecideAsync(new DecideCommand(denied.TrackingNumber, 2, [new AffirmLine(1)], Sample.Day, "x"), Soon);

        Assert.Equal(RefusalKind.DenialIsFinal, Assert.Single(Assert.IsType<ChangeResult.Refused>(refused).Refusals).Kind);
        Assert.Equal(2, (await Store.ListEventsAsync(denied.TrackingNumber, 0, 100, Soon))!.Count);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var number = TrackingNumber.Parse("ACDEFGHJKMNPQR");

        Assert.Null(await Store.GetAsync(number, Soon));
        Assert.Null(await Store.ListEventsAsync(number, 0, 10, Soon));
        Assert.IsType<ChangeResult.NotFound>(await Store.WithdrawAsync(new WithdrawCommand(number, 1, "x", "y"), Soon));
    }

    [Fact]
    public async Task The_events_alone_rebuild_what_is_kept()
    {
        var submitted = await Steps.SubmitAsync(Sample.Request(lines: [Sample.Line(1, units: 5), Sample.Line(2, "E0193"), Sample.Line(3)]));
        var pended = await Steps.DecideAsync(submitted, new AffirmLine(1) { Modifiers = [Modifier.Parse("RR")] }, new PendLine(2, "The order."));
        await Steps.PostAsync("c1", pended, 2.5m);
        var decided = await Steps.DecideAsync(pended, new NonAffirmLine(2, "CAN01", "No order."), new AffirmLine(3));
        var extended = Assert.IsType<ChangeResult.Changed>(await Store.ExtendAsync(
            new ExtendCommand(decided.TrackingNumber, decided.Revision, [new LineExtension(1, Sample.Day.AddDays(90), 6.5m)], "x", "Delivery delayed."), Soon));
        await Steps.VoidAsync("c1");
        await Store.WithdrawAsync(new WithdrawCommand(decided.TrackingNumber, extended.Authorization.Revision, "x", "Moved away."), Soon);

        var events = (await Store.ListEventsAsync(submitted.TrackingNumber, 0, 100, Soon))!;

        Assert.Equal(
            ["AuthorizationSubmitted", "LinesDecided", "UnitsUsed", "LinesDecided", "LinesExtended", "UnitsReturned", "AuthorizationWithdrawn"],
            events.Select(item => item.Change.GetType().Name));
        Assert.Equal(("x", "Delivery delayed."), (events[4].Stamp.Actor, events[4].Stamp.Reason));
        Assert.Equal(Json((await Store.GetAsync(submitted.TrackingNumber, Soon))!), Json(AuthorizationHistory.Replay(events)));
        Assert.Equal([6, 7], (await Store.ListEventsAsync(submitted.TrackingNumber, 5, 100, Soon))!.Select(item => item.Number));
    }

    // Records with lists in them do not compare by value.
    private static string Json(Authorization authorization) => JsonSerializer.Serialize(authorization with
    {
        Lines = [.. authorization.Lines.Select(line => line with { UsedUnits = decimal.Round(line.UsedUnits, 3) + 0.000m })],
    });
}

public sealed class AuthorizationStoreOnSqlite() : AuthorizationStoreTests(DatabaseKind.Sqlite);

public sealed class AuthorizationStoreOnPostgres() : AuthorizationStoreTests(DatabaseKind.Postgres);
