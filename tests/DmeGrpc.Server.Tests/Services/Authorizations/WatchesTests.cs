using DmeGrpc.Authorizations.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static DmeGrpc.Authorizations.V1.AuthorizationEvent;
using static DmeGrpc.Server.Tests.Support.SampleAuthorizations;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Authorizations;

public abstract class WatchesTests(StoreProvider provider) : AuthorizationTest(provider)
{
    public sealed class OnSqlite() : WatchesTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : WatchesTests(StoreProvider.Postgres);

    [Fact]
    public async Task Watch_begins_with_a_heartbeat_and_tells_every_event_as_it_is_stored()
    {
        using var watch = Watch(Client, OfMember());
        var begin = await NextAsync(watch);

        var submitted = await SubmitAsync();
        var first = await NextAsync(watch);
        var affirmed = await DecideAsync(submitted, Affirm(1));
        var second = await NextAsync(watch);

        Assert.Null(begin.Event);
        Assert.Equal((ChangeOneofCase.Submitted, submitted.TrackingNumber), (first.Event.ChangeCase, first.Authorization.TrackingNumber));
        Assert.Equal((ChangeOneofCase.Decided, affirmed), (second.Event.ChangeCase, second.Authorization));
        Assert.Equal(3, new[] { begin.ResumeToken, first.ResumeToken, second.ResumeToken }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Watch_from_the_beginning_tells_what_was_stored_before()
    {
        var submitted = await SubmitAsync();
        var request = OfMember();
        request.FromBeginning = true;

        using var watch = Watch(Client, request);

        Assert.Equal(submitted.TrackingNumber, (await NextEventAsync(watch)).Event.TrackingNumber);
    }

    [Fact]
    public async Task Heartbeat_comes_while_nothing_happens()
    {
        var request = OfMember();
        request.HeartbeatInterval = Duration.FromTimeSpan(TimeSpan.FromSeconds(1));
        using var watch = Watch(Client, request);

        Assert.Null((await NextAsync(watch)).Event);
        Assert.Null((await NextAsync(watch)).Event);
    }

    [Fact]
    public async Task Watcher_that_comes_back_after_the_server_was_restarted_misses_nothing_and_sees_nothing_twice()
    {
        var database = new StoreDatabase(Provider);
        var seen = new List<(string, uint)>();
        var stored = new List<(string, uint)>();
        string token;
        await using (var server = await database.ServeAsync())
        {
            var client = new AuthorizationService.AuthorizationServiceClient(server.Channel);
            using var watch = Watch(client, OfMember());
            token = (await NextAsync(watch)).ResumeToken;
            for (var i = 0; i < 5; i++)
            {
                stored.Add(((await client.SubmitAuthorizationAsync(Sample.Request())).Authorization.TrackingNumber, 1));
            }

            for (var i = 0; i < 2; i++)
            {
                token = await TellAsync(watch, seen);
            }

            var stopping = server.StopAsync();
            await ErrorAssert.FailsAsync(StatusCode.Unavailable, "SHUTTING_DOWN", async () =>
            {
                while (true)
                {
                    token = await TellAsync(watch, seen);
                }
            });
            await stopping;
        }

        await using var second = await database.ServeAsync();
        var later = new AuthorizationService.AuthorizationServiceClient(second.Channel);
        stored.Add(((await later.SubmitAuthorizationAsync(Sample.Request())).Authorization.TrackingNumber, 1));
        var request = OfMember();
        request.ResumeToken = token;
        using var resumed = Watch(later, request);
        while (seen.Count < stored.Count)
        {
            await TellAsync(resumed, seen);
        }

        Assert.Equal(stored, seen);
    }

    [Fact]
    public async Task Watcher_that_reads_slowly_is_told_that_the_server_stops()
    {
        await using var server = await new StoreDatabase(Provider).ServeAsync();
        var client = new AuthorizationService.AuthorizationServiceClient(server.Channel);
        var everything = OfMember();
        everything.FromBeginning = true;
        var authorization = (await client.SubmitAuthorizationAsync(Sample.Request())).Authorization;
        // More than goes to a client that does not read.
        for (var i = 0; i < 60; i++)
        {
            authorization = (await client.DecideAuthorizationAsync(Decide(authorization, Pend(1, new string('x', 1990))))).Authorization;
        }

        using var watch = Watch(client, everything);
        await NextAsync(watch);
        // The server writes on until it waits for this client.
        await Task.Delay(300);
        var stopping = server.StopAsync();

        await ErrorAssert.FailsAsync(StatusCode.Unavailable, "SHUTTING_DOWN", async () =>
        {
            while (true)
            {
                await NextAsync(watch);
            }
        });
        await stopping;
    }

    [Fact]
    public async Task Token_holds_for_its_own_filters_alone()
    {
        using var watch = Watch(Client, OfMember());
        var token = (await NextAsync(watch)).ResumeToken;
        var other = OfMember();
        other.IncludeUnitUses = true;

        foreach (var text in new[] { token, token[..^1], "made up" })
        {
            other.ResumeToken = text;
            await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "BAD_RESUME_TOKEN", async () => await NextAsync(Watch(Client, other)));
        }
    }

    [Fact]
    public async Task Token_of_a_later_state_of_the_store_is_refused_after_the_store_was_restored()
    {
        using var watch = Watch(Client, OfMember());
        await NextAsync(watch);
        await SubmitAsync();
        var request = OfMember();
        request.ResumeToken = (await NextEventAsync(watch)).ResumeToken;

        // To an earlier state: the one without anything.
        await using var restored = await new StoreDatabase(Provider).ServeAsync();

        using var resumed = Watch(new AuthorizationService.AuthorizationServiceClient(restored.Channel), request);
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "BAD_RESUME_TOKEN", () => NextAsync(resumed));
    }

    [Fact]
    public async Task Request_that_cannot_be_read_is_refused_with_every_violation()
    {
        var request = new WatchAuthorizationsRequest
        {
            ResumeToken = "x",
            FromBeginning = true,
            SupplierNpi = "1",
            Program = Payer.Medicare,
            PlanId = "p",
            HeartbeatInterval = new Duration { Seconds = 301 },
        };

        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await NextAsync(Watch(Client, request)));

        Assert.Equal(
            ["from_beginning", "heartbeat_interval", "plan_id", "program", "supplier_npi"],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_watch_more_than_the_server_serves_is_refused_until_another_ends()
    {
        await using var server = await new StoreDatabase(Provider).ServeAsync("Limits:MaxWatches=1");
        var client = new AuthorizationService.AuthorizationServiceClient(server.Channel);
        using (var first = Watch(client, OfMember()))
        {
            await NextAsync(first);
            var status = await ErrorAssert.FailsAsync(
                StatusCode.ResourceExhausted, "TOO_MANY_WATCHES", async () => await NextAsync(Watch(client, OfMember())));
            Assert.Equal("1", ErrorAssert.InfoOf(status).Metadata["maxWatches"]);
        }

        // The server learns a moment later that the first has gone.
        while (true)
        {
            try
            {
                using var second = Watch(client, OfMember());
                await NextAsync(second);
                break;
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.ResourceExhausted)
            {
                await Task.Delay(20);
            }
        }
    }

    private WatchAuthorizationsRequest OfMember() => new() { Program = Payer.Medicare, MemberId = Sample.MemberId };

    private static AsyncServerStreamingCall<WatchAuthorizationsResponse> Watch(
        AuthorizationService.AuthorizationServiceClient client, WatchAuthorizationsRequest request) =>
        client.WatchAuthorizations(request, deadline: DateTime.UtcNow + Eventually.Patience);

    private static async Task<string> TellAsync(AsyncServerStreamingCall<WatchAuthorizationsResponse> watch, List<(string TrackingNumber, uint Sequence)> seen)
    {
        var message = await NextEventAsync(watch);
        seen.Add((message.Event.TrackingNumber, message.Event.Sequence));
        return message.ResumeToken;
    }

    private static async Task<WatchAuthorizationsResponse> NextEventAsync(AsyncServerStreamingCall<WatchAuthorizationsResponse> watch)
    {
        while (true)
        {
            if (await NextAsync(watch) is { Event: not null } message)
            {
                return message;
            }
        }
    }

    private static async Task<WatchAuthorizationsResponse> NextAsync(AsyncServerStreamingCall<WatchAuthorizationsResponse> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        return watch.ResponseStream.Current;
    }
}
