using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Members;
using DmeGrpc.Storage.Tests.Support;

namespace DmeGrpc.Storage.Tests.Snapshots;

public abstract class SnapshotReaderTests(DatabaseKind kind) : StoreTest(kind)
{
    [Fact]
    public async Task Each_claim_of_a_message_gets_what_bears_on_it_and_nothing_else()
    {
        var hers = await Steps.AffirmedAsync(5, "HERS");
        var his = await Steps.AffirmedAsync(5, "HIS");
        await Steps.PostAsync("c1", hers, 1);
        await Steps.PostAsync("c2", his, 2);

        var snapshots = await Snapshots.ReadAsync([Sample.Query(his.MemberKey), Sample.Query(hers.MemberKey), Sample.Query(Sample.Member("NEW"))], Soon);

        Assert.Equal([his.TrackingNumber], snapshots[0].Authorizations.Select(item => item.TrackingNumber));
        Assert.Equal(["c2"], snapshots[0].History.Select(line => line.ClaimId));
        Assert.Equal([4m], snapshots[1].Authorizations.Select(item => item.Lines[0].RemainingUnits));
        Assert.Equal(["c1"], snapshots[1].History.Select(line => line.ClaimId));
        Assert.Empty(snapshots[2].Authorizations);
        Assert.Empty(snapshots[2].History);
    }

    [Fact]
    public async Task A_number_that_a_claim_names_is_found_though_it_is_another_members()
    {
        var hers = await Steps.AffirmedAsync(5, "HERS");

        var snapshot = (await Snapshots.ReadAsync([Sample.Query(Sample.Member("MINE"), hers.TrackingNumber)], Soon))[0];

        Assert.Equal(hers.MemberKey, Assert.Single(snapshot.Authorizations).MemberKey);
    }

    [Fact]
    public async Task Authorizations_that_are_over_withdrawn_or_for_other_codes_are_found_only_by_name()
    {
        var affirmed = await Steps.AffirmedAsync(5);
        var last = affirmed.Lines[0].Segment.LastDay!.Value;
        var query = Sample.Query(affirmed.MemberKey);

        Assert.Single((await ReadAsync(query with { Days = new ServiceSpan(last, last) })).Authorizations);
        Assert.Empty((await ReadAsync(query with { Days = new ServiceSpan(last.AddDays(1), last.AddDays(1)) })).Authorizations);
        Assert.Empty((await ReadAsync(query with { Codes = [ProcedureCode.Parse("E0193")] })).Authorizations);
        Assert.Empty((await ReadAsync(query with { Codes = [] })).Authorizations);
        await Store.WithdrawAsync(new WithdrawCommand(affirmed.TrackingNumber, affirmed.Revision, "x", "Not needed."), Soon);
        Assert.Empty((await ReadAsync(query)).Authorizations);
        Assert.Single((await ReadAsync(query with { TrackingNumbers = [affirmed.TrackingNumber] })).Authorizations);
    }

    [Fact]
    public async Task History_holds_the_days_asked_for_and_leaves_out_the_claims_named()
    {
        var affirmed = await Steps.AffirmedAsync(5);
        await Steps.PostAsync("c1", affirmed, 1);
        await Steps.PostAsync("c2", affirmed, 1);
        var query = Sample.Query(affirmed.MemberKey);

        var without = await ReadAsync(query with { ExcludedClaims = [new ClaimKey(Sample.Submitter, "c1")] });
        var before = await ReadAsync(query with { HistoryDays = new ServiceSpan(Sample.Day.AddDays(-9), Sample.Day.AddDays(-1)) });
        var touching = await ReadAsync(query with { HistoryDays = new ServiceSpan(Sample.Day, Sample.Day) });

        Assert.Equal(["c2"], without.History.Select(line => line.ClaimId));
        Assert.Empty(before.History);
        Assert.Equal(["c1", "c2"], touching.History.Select(line => line.ClaimId));
    }

    [Fact]
    public async Task What_was_taken_back_after_the_payer_counted_is_told_with_the_instant_and_what_was_taken_back_before_is_not()
    {
        var affirmed = await Steps.AffirmedAsync(9);
        foreach (var claim in (string[])["before", "voided", "replaced", "kept"])
        {
            await Steps.PostAsync(claim, affirmed, 1);
        }

        await Steps.VoidAsync("before");
        await Roster.RecordAsync([Sample.Enrolled(affirmed.MemberKey) with { Years = [new CountedYear(Sample.Year, default, AsOf: null)] }], Soon);
        var asOf = (await Roster.GetAsync(affirmed.MemberKey, Soon))!.Counted[0].AsOf;
        await Steps.VoidAsync("voided");
        await Steps.ReplaceAsync("replaced", "replacement", affirmed, 1);
        await Steps.VoidAsync("replacement");

        var snapshot = await ReadAsync(Sample.Query(affirmed.MemberKey));
        var again = await ReadAsync(Sample.Query(affirmed.MemberKey) with { ExcludedClaims = [new ClaimKey(Sample.Submitter, "kept")] });

        Assert.Equal(["replaced", "voided"], snapshot.Undone.Select(undone => undone.Line.ClaimId).Order(StringComparer.Ordinal));
        Assert.All(snapshot.Undone, undone => Assert.True(undone.Line.PostedAt <= asOf && undone.At > asOf));
        Assert.Equal(["kept"], snapshot.History.Select(line => line.ClaimId));
        Assert.Empty(again.History);
        Assert.Equal(["kept", "replaced", "voided"], again.Undone.Select(undone => undone.Line.ClaimId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_claim_that_replaces_another_is_judged_by_what_that_leaves_of_the_count()
    {
        var affirmed = await Steps.AffirmedAsync(9);
        await Steps.PostAsync("first", affirmed, 1);
        await Roster.RecordAsync([Sample.Enrolled(affirmed.MemberKey) with { Years = [new CountedYear(Sample.Year, default, AsOf: null)] }], Soon);
        IReadOnlyList<UndoneLine> seen = [];

        await Ledger.ReplaceAsync("first", Sample.Claim("second", affirmed.MemberKey), snapshot =>
        {
            seen = snapshot.Undone;
            return new PostingDecision.Post([], new byte[] { 1 });
        }, Soon);

        Assert.Equal("first", Assert.Single(seen).Line.ClaimId);
    }

    [Fact]
    public async Task Each_claim_of_a_message_gets_its_members_coverage_and_of_an_unknown_member_none()
    {
        var (hers, his) = (Sample.Member("HERS"), Sample.Member("HIS"));
        await Roster.RecordAsync([Sample.Enrolled(hers), Sample.Enrolled(his) with { Years = [] }], Soon);

        var snapshots = await Snapshots.ReadAsync([Sample.Query(his), Sample.Query(Sample.Member("NEW")), Sample.Query(hers)], Soon);

        Assert.Empty(snapshots[0].Enrollment!.Counted);
        Assert.Null(snapshots[1].Enrollment);
        Assert.Equal(new CoverageSpan(new EffectiveWindow(new DateOnly(2025, 1, 1)), PlanProduct.Hmo, "OR", "97201"), Assert.Single(snapshots[2].Enrollment!.Spans));
        Assert.Equal(new Accumulators(12_345, 23_456), Assert.Single(snapshots[2].Enrollment!.Counted).Met);
    }

    private async Task<MemberSnapshot> ReadAsync(Storage.Snapshots.SnapshotQuery query) => (await Snapshots.ReadAsync([query], Soon))[0];
}

public sealed class SnapshotReaderOnSqlite() : SnapshotReaderTests(DatabaseKind.Sqlite);

public sealed class SnapshotReaderOnPostgres() : SnapshotReaderTests(DatabaseKind.Postgres);
