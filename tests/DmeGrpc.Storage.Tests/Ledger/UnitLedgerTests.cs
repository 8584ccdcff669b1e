using System.Collections.Concurrent;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Ledger;

public abstract class UnitLedgerTests(DatabaseKind kind) : StoreTest(kind)
{
    [Fact]
    public async Task A_posted_claim_uses_units_and_becomes_history()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);

        var result = await Steps.PostAsync("c1", authorization, units: 2.125m);

        Assert.Equal("2.125", StoreSteps.Text(result));
        var line = (await Store.GetAsync(authorization.TrackingNumber, Soon))!.Lines[0];
        Assert.Equal((2.125m, 2.875m), (line.UsedUnits, line.RemainingUnits));
        var snapshot = (await Snapshots.ReadAsync([Sample.Query(authorization.MemberKey, authorization.TrackingNumber)], Soon))[0];
        var posted = Assert.Single(snapshot.History);
        Assert.Equivalent(
            Sample.Posted("c1", new AuthorizationUse(authorization.TrackingNumber, 1, 2.125m), 2.125m) with { PostedAt = posted.PostedAt }, posted);
    }

    [Fact]
    public async Task A_posted_line_keeps_what_was_allowed_what_the_member_owed_and_when_it_was_posted()
    {
        var member = Sample.Member();
        var line = Sample.Posted("c1", use: null, units: 3) with
        {
            AllowedCents = 90_000,
            Share = new MemberShare(90_000, 5_000, 2_000, 1_660),
            HasNewNeedOnFile = true,
            PayableUnits = 1.5m,
        };
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        await Ledger.PostAsync(Sample.Claim("c1", member), _ => new PostingDecision.Post([line], new byte[] { 1 }), Soon);

        var posted = Assert.Single((await Snapshots.ReadAsync([Sample.Query(member)], Soon))[0].History);
        Assert.Equal((line.AllowedCents, line.Share, true), (posted.AllowedCents, posted.Share, posted.HasNewNeedOnFile));
        Assert.Equal((3m, 1.5m, 1.5m), (posted.Units, posted.PayableUnits, posted.PaidUnits));
        Assert.InRange(posted.PostedAt!.Value, before, DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task A_share_of_another_allowed_amount_is_a_defect_of_the_judge()
    {
        var line = Sample.Posted("c1", use: null) with { AllowedCents = 90_000, Share = new MemberShare(90_001, 0, 0, 0) };

        await Assert.ThrowsAsync<ArgumentException>(
            () => Ledger.PostAsync(Sample.Claim("c1", Sample.Member()), _ => new PostingDecision.Post([line], new byte[] { 1 }), Soon));
    }

    [Fact]
    public async Task Posting_again_changes_nothing_and_gives_the_first_answer()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        await Steps.PostAsync("c1", authorization, units: 3);

        var again = await Steps.PostAsync("c1", authorization, units: 3);

        var posted = Assert.IsType<PostResult.Posted>(again);
        Assert.Equal(("3", true, false), (StoreSteps.Text(again), posted.IsRepeated, posted.IsVoided));
        Assert.Equal(3, await UsedAsync(authorization));
    }

    [Fact]
    public async Task A_claim_id_is_not_posted_for_other_content_or_another_member()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        await Steps.PostAsync("c1", authorization, units: 1);
        var claim = Sample.Claim("c1", authorization.MemberKey, authorization.TrackingNumber);
        var judge = Steps.Judge("c1", authorization, 1);

        Assert.IsType<PostResult.ClaimIdConflict>(await Ledger.PostAsync(claim with { Content = Sample.Hash("other") }, judge, Soon));
        Assert.IsType<PostResult.ClaimIdConflict>(await Ledger.PostAsync(claim with { Query = Sample.Query(Sample.Member("OTHER")) }, judge, Soon));
        Assert.Equal(1, await UsedAsync(authorization));
    }

    [Fact]
    public async Task Voiding_gives_the_units_back_once_however_often_it_is_asked_for()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        await Steps.PostAsync("c1", authorization, units: 3);

        var first = Assert.IsType<VoidResult.Voided>(await Steps.VoidAsync("c1"));
        var second = Assert.IsType<VoidResult.Voided>(await Steps.VoidAsync("c1"));

        Assert.Equal((false, true), (first.IsRepeated, second.IsRepeated));
        Assert.Equal(first.VoidedAt, second.VoidedAt);
        Assert.Equal([new AuthorizationUse(authorization.TrackingNumber, 1, 3)], first.Returned);
        Assert.Equal(first.Returned, second.Returned);
        Assert.Equal(0, await UsedAsync(authorization));
        Assert.Empty((await Snapshots.ReadAsync([Sample.Query(authorization.MemberKey)], Soon))[0].History);
    }

    [Fact]
    public async Task A_voided_claim_is_not_posted_again_but_answers_as_it_did()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        await Steps.PostAsync("c1", authorization, units: 3);
        await Steps.VoidAsync("c1");

        var again = Assert.IsType<PostResult.Posted>(await Steps.PostAsync("c1", authorization, units: 3));

        Assert.Equal((true, true), (again.IsRepeated, again.IsVoided));
        Assert.Equal(0, await UsedAsync(authorization));
    }

    [Fact]
    public async Task Voiding_a_claim_that_nobody_posted_says_so() => Assert.IsType<VoidResult.Unknown>(await Steps.VoidAsync("nothing"));

    [Fact]
    public async Task A_replacement_may_use_the_units_of_what_it_replaces()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        await Steps.PostAsync("c1", authorization, units: 4);

        var replaced = await Steps.ReplaceAsync("c1", "c2", authorization, units: 5);
        var repeated = await Steps.ReplaceAsync("c1", "c2", authorization, units: 5);

        Assert.Equal("5", StoreSteps.Text(replaced));
        Assert.True(Assert.IsType<PostResult.Posted>(repeated).IsRepeated);
        Assert.Equal(5, await UsedAsync(authorization));
        var line = Assert.Single((await Snapshots.ReadAsync([Sample.Query(authorization.MemberKey)], Soon))[0].History);
        Assert.Equal("c2", line.ClaimId);
    }

    [Fact]
    public async Task A_replaced_claim_is_neither_voided_nor_replaced_again()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        await Steps.PostAsync("c1", authorization, units: 1);
        await Steps.ReplaceAsync("c1", "c2", authorization, units: 2);

        Assert.Equal(new VoidResult.Replaced("c2"), await Steps.VoidAsync("c1"));
        Assert.Equal(new PostResult.ReplacedGone("c2"), await Steps.ReplaceAsync("c1", "c3", authorization, units: 1));
        Assert.IsType<PostResult.ReplacedUnknown>(await Steps.ReplaceAsync("c9", "c3", authorization, units: 1));
        Assert.IsType<PostResult.ClaimIdConflict>(await Steps.PostAsync("c2", authorization, units: 2));
        Assert.Equal(2, await UsedAsync(authorization));
    }

    [Fact]
    public async Task When_the_judge_declines_a_replacement_the_old_claim_stands()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        await Steps.PostAsync("c1", authorization, units: 4);

        var declined = await Ledger.ReplaceAsync("c1", Sample.Claim("c2", authorization.MemberKey), _ => new PostingDecision.Decline(new byte[] { 7 }), Soon);

        Assert.Equal([7], Assert.IsType<PostResult.Declined>(declined).Answer.ToArray());
        Assert.Equal(4, await UsedAsync(authorization));
        Assert.Equal("c1", Assert.Single((await Snapshots.ReadAsync([Sample.Query(authorization.MemberKey)], Soon))[0].History).ClaimId);
        Assert.Equal("1", StoreSteps.Text(await Steps.PostAsync("c2", authorization, units: 1)));
    }

    [Fact]
    public async Task A_replacement_may_be_for_another_member()
    {
        var mistaken = await Steps.AffirmedAsync(units: 5, "WRONG1");
        var right = await Steps.AffirmedAsync(units: 5, "RIGHT1");
        await Steps.PostAsync("c1", mistaken, units: 2);

        await Steps.ReplaceAsync("c1", "c2", right, units: 2);

        Assert.Equal((0, 2), (await UsedAsync(mistaken), await UsedAsync(right)));
    }

    [Fact]
    public async Task A_judge_that_uses_more_than_there_is_posts_nothing()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        var use = new AuthorizationUse(authorization.TrackingNumber, 1, 5.001m);

        var result = await Ledger.PostAsync(
            Sample.Claim("c1", authorization.MemberKey, authorization.TrackingNumber),
            _ => new PostingDecision.Post([Sample.Posted("c1", use)], Array.Empty<byte>()),
            Soon);

        Assert.Equal(RefusalKind.UnitsExhausted, Assert.Single(Assert.IsType<PostResult.UseRefused>(result).Refusals).Kind);
        Assert.Equal(0, await UsedAsync(authorization));
        Assert.IsType<VoidResult.Unknown>(await Steps.VoidAsync("c1"));
    }

    [Fact]
    public async Task Another_members_authorization_is_not_used()
    {
        var authorization = await Steps.AffirmedAsync(units: 5, "HERS1");

        var result = await Ledger.PostAsync(
            Sample.Claim("c1", Sample.Member("MINE1"), authorization.TrackingNumber), Steps.Judge("c1", authorization, 1), Soon);

        Assert.Equal(RefusalKind.OutOfOrder, Assert.Single(Assert.IsType<PostResult.UseRefused>(result).Refusals).Kind);
    }

    [Fact]
    public async Task Sixteen_clients_never_overdraw_and_every_acknowledged_unit_is_in_the_ledger()
    {
        const int Clients = 16;
        const int ClaimsEach = 30;
        await using var otherServer = Database.Serve();
        StoreSteps[] servers = [Steps, new(Sample, otherServer.GetRequiredService<IAuthorizationStore>(), otherServer.GetRequiredService<IClaimLedger>())];
        var authorizations = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Steps.AffirmedAsync(units: 60, $"M{i % 2}")));
        var standing = new ConcurrentDictionary<string, (TrackingNumber Number, decimal Units)>();

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            var random = new Random(client);
            var steps = servers[client % servers.Length];
            for (var i = 0; i < ClaimsEach; i++)
            {
                // Two clients of two servers share every claim id, so half of the calls are repetitions, often at the same moment.
                var claimId = $"c{client / 2}-{i}";
                var authorization = authorizations[(client / 2 + i) % authorizations.Length];
                var units = 1 + (i % 3);
                standing[claimId] = (authorization.TrackingNumber, decimal.Parse(StoreSteps.Text(await steps.PostAsync(claimId, authorization, units))));
                if (i % 5 == 4)
                {
                    await steps.VoidAsync($"c{client / 2}-{i - 2}");
                }
                else if (i % 7 == 6)
                {
                    var (old, next) = ($"c{client / 2}-{i}", $"r{client / 2}-{i}");
                    if (await steps.ReplaceAsync(old, next, authorization, units: 2) is PostResult.Posted posted)
                    {
                        standing[next] = (authorization.TrackingNumber, decimal.Parse(StoreSteps.Text(posted)));
                    }
                }

                if (random.Next(4) == 0)
                {
                    await steps.PostAsync(claimId, authorization, units);
                }
            }
        })));

        foreach (var authorization in authorizations)
        {
            var snapshot = (await Snapshots.ReadAsync([Sample.Query(authorization.MemberKey, authorization.TrackingNumber)], Soon))[0];
            var line = snapshot.Authorizations.Single(item => item.TrackingNumber == authorization.TrackingNumber).Lines[0];
            var posted = snapshot.History.Where(item => item.Use?.TrackingNumber == authorization.TrackingNumber).ToArray();
            Assert.InRange(line.UsedUnits, 0, line.Segment.Units);
            Assert.Equal(posted.Sum(item => item.Use!.Units), line.UsedUnits);
            Assert.All(posted, item => Assert.Equal(standing[item.ClaimId], (authorization.TrackingNumber, item.Units)));
            Assert.True(line.UsedUnits > 0);
            var events = await Store.ListEventsAsync(authorization.TrackingNumber, 0, 1000, Soon);
            Assert.Equal(line.UsedUnits, AuthorizationHistory.Replay(events!).Lines[0].UsedUnits);
        }

        Assert.Contains(standing.Values, item => item.Units == 0);
    }

    [Fact]
    public async Task The_database_itself_refuses_more_than_was_affirmed()
    {
        var authorization = await Steps.AffirmedAsync(units: 5);
        var sql = $"UPDATE authorization_lines SET used_units = 5001 WHERE tracking_number = '{authorization.TrackingNumber}'";

        var exception = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RawSql.RunAsync(Services, sql));

        Assert.Contains("ck_authorization_lines_used_units", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Denied_lines_are_history_too()
    {
        var authorization = await Steps.AffirmedAsync(units: 1);
        await Steps.PostAsync("c1", authorization, units: 2);

        var line = Assert.Single((await Snapshots.ReadAsync([Sample.Query(authorization.MemberKey)], Soon))[0].History);

        Assert.Equal((Disposition.Denied, false), (line.Disposition, line.Counts));
    }

    private async Task<decimal> UsedAsync(Authorization authorization) => (await Store.GetAsync(authorization.TrackingNumber, Soon))!.Lines[0].UsedUnits;
}

public sealed class UnitLedgerOnSqlite() : UnitLedgerTests(DatabaseKind.Sqlite);

public sealed class UnitLedgerOnPostgres() : UnitLedgerTests(DatabaseKind.Postgres);
