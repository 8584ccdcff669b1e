using System.Data.Common;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Authorizations;

public abstract class WatchTests(DatabaseKind kind) : StoreTest(kind, wantsOwnDatabase: true)
{
    private static readonly WatchQuery FromTheFirst = new() { After = 0, IncludeUses = true };

    [Fact]
    public async Task Nothing_is_lost_or_told_twice_while_many_commit_at_once()
    {
        const int Writers = 8;
        const int Each = 12;
        await using var otherServer = Database.Serve();
        var reading = Task.Run(() => CollectAsync(otherServer.GetRequiredService<IAuthorizationStore>(), FromTheFirst, Writers * Each * 2));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                await Steps.DecideAsync(await Steps.SubmitAsync(), new AffirmLine(1));
            }
        })));

        var told = await reading;
        Assert.Equal(Enumerable.Range(1, told.Count).Select(i => (long)i), told.Select(item => item.Position));
        Assert.All(told.GroupBy(item => item.Authorization.TrackingNumber), group => Assert.Equal([1, 2], group.Select(item => item.Event.Number)));
        Assert.Equal(Writers * Each, told.Select(item => item.Authorization.TrackingNumber).Distinct().Count());
    }

    [Fact]
    public async Task Watching_resumes_where_it_broke_off()
    {
        for (var i = 0; i < 3; i++)
        {
            await Steps.DecideAsync(await Steps.SubmitAsync(), new AffirmLine(1));
        }

        var first = await CollectAsync(Store, FromTheFirst, 4);
        var rest = await CollectAsync(Store, FromTheFirst with { After = first[^1].Position }, 2);

        Assert.Equal([5, 6], rest.Select(item => item.Position));
    }

    [Fact]
    public async Task A_position_that_was_never_given_out_is_refused_at_once_and_the_last_one_is_not()
    {
        await Steps.SubmitAsync();

        await Assert.ThrowsAsync<UnknownPositionException>(() => CollectAsync(Store, FromTheFirst with { After = 2 }, 1));

        await using var watch = Store.WatchAsync(FromTheFirst with { After = 1 }, Soon).GetAsyncEnumerator(Soon);
        Assert.True(await watch.MoveNextAsync());
    }

    [Fact]
    public async Task A_page_reads_the_events_it_tells_and_no_others()
    {
        var authorization = await Steps.AffirmedAsync(100);
        for (var i = 0; i < 30; i++)
        {
            await Steps.PostAsync($"c{i}", authorization, 1);
        }

        await Store.WithdrawAsync(new WithdrawCommand(authorization.TrackingNumber, authorization.Revision, Sample.Reviewer, "Asked for."), Soon);
        var reads = new EventReads();
        await using var server = Database.Serve(configure: builder => builder.AddInterceptors(reads));

        var told = await CollectAsync(server.GetRequiredService<IAuthorizationStore>(), FromTheFirst with { IncludeUses = false }, 3);

        Assert.Equal([1, 2, 33], told.Select(item => item.Event.Number));
        Assert.InRange(reads.Rows, 3, 4);
    }

    [Fact]
    public async Task Watching_from_now_on_begins_with_the_position_and_tells_what_comes()
    {
        await Steps.SubmitAsync();
        await using var watch = Store.WatchAsync(new WatchQuery(), Soon).GetAsyncEnumerator(Soon);
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal(new WatchItem.Heartbeat(1), watch.Current);

        var next = watch.MoveNextAsync();
        var submitted = await Steps.SubmitAsync();

        Assert.True(await next);
        var told = Assert.IsType<WatchItem.Changed>(watch.Current);
        Assert.Equal((2, submitted.TrackingNumber), (told.Position, told.Authorization.TrackingNumber));
        Assert.IsType<AuthorizationSubmitted>(told.Event.Change);
    }

    [Fact]
    public async Task Uses_of_units_are_told_to_those_who_ask_for_them()
    {
        var authorization = await Steps.AffirmedAsync(5);
        await Steps.PostAsync("c1", authorization, 1);
        await Steps.VoidAsync("c1");
        await Steps.SubmitAsync();

        var without = await CollectAsync(Store, FromTheFirst with { IncludeUses = false }, 3);
        var with = await CollectAsync(Store, FromTheFirst, 5);

        Assert.Equal([1, 2, 5], without.Select(item => item.Position));
        Assert.Equal(["UnitsUsed", "UnitsReturned"], with.Skip(2).Take(2).Select(item => item.Event.Change.GetType().Name));
    }

    [Fact]
    public async Task A_watch_of_one_supplier_or_member_is_told_of_nobody_else()
    {
        await Steps.SubmitAsync(Sample.Request("A"));
        var other = await Steps.SubmitAsync(Sample.Request("B") with { SupplierNpi = Sample.Orderer });

        var bySupplier = await CollectAsync(Store, FromTheFirst with { SupplierNpi = Sample.Orderer }, 1);
        var byMember = await CollectAsync(Store, FromTheFirst with { Member = other.MemberKey }, 1);

        Assert.Equal([other.TrackingNumber, other.TrackingNumber], bySupplier.Concat(byMember).Select(item => item.Authorization.TrackingNumber));
    }

    [Fact]
    public async Task Silence_is_broken_by_heartbeats()
    {
        await using var watch = Store.WatchAsync(new WatchQuery { HeartbeatInterval = TimeSpan.FromMilliseconds(20) }, Soon).GetAsyncEnumerator(Soon);

        Assert.True(await watch.MoveNextAsync());
        Assert.True(await watch.MoveNextAsync());

        Assert.Equal(new WatchItem.Heartbeat(0), watch.Current);
    }

    /// <summary>Counts the reads of rows of statements on events, the one that finds the end included.</summary>
    private sealed class EventReads : DbCommandInterceptor
    {
        public int Rows { get; private set; }

        public override ValueTask<InterceptionResult> DataReaderClosingAsync(
            DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            Rows += command.CommandText.Contains("authorization_events", StringComparison.Ordinal) ? eventData.ReadCount : 0;
            return ValueTask.FromResult(result);
        }
    }

    private async Task<List<WatchItem.Changed>> CollectAsync(IAuthorizationStore store, WatchQuery query, int count)
    {
        var told = new List<WatchItem.Changed>();
        await foreach (var item in store.WatchAsync(query, Soon))
        {
            if (item is WatchItem.Changed changed)
            {
                told.Add(changed);
            }

            if (told.Count == count)
            {
                break;
            }
        }

        return told;
    }
}

public sealed class WatchOnSqlite() : WatchTests(DatabaseKind.Sqlite);

public sealed class WatchOnPostgres() : WatchTests(DatabaseKind.Postgres);
