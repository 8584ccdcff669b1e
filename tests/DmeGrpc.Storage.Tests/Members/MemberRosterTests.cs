using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Members;
using DmeGrpc.Storage.Tests.Support;

namespace DmeGrpc.Storage.Tests.Members;

public abstract class MemberRosterTests(DatabaseKind kind) : StoreTest(kind)
{
    private static readonly CoverageSpan Past = new(new EffectiveWindow(new DateOnly(2023, 1, 1), new DateOnly(2024, 6, 30)), PlanProduct.Ppo, "WA", "98101");
    private static readonly CoverageSpan Open = new(new EffectiveWindow(new DateOnly(2025, 1, 1)), Product: null, string.Empty, string.Empty);
    private static readonly Accumulators Met = new(10_000, 20_000);

    [Fact]
    public async Task A_member_is_read_as_recorded_in_the_order_of_the_days()
    {
        var member = Sample.Member();
        var asOf = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(-8)).AddTicks(12_345_67);
        var lastYear = new ServiceSpan(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

        await Roster.RecordAsync([new MemberRecord(member, [Open, Past], [new CountedYear(Sample.Year, Met, asOf), new CountedYear(lastYear, default, asOf)])], Soon);

        var found = (await Roster.GetAsync(member, Soon))!;
        Assert.Equal([Past, Open], found.Spans);
        // Kept to the microsecond, in UTC.
        var kept = new DateTimeOffset(2026, 2, 3, 12, 5, 6, TimeSpan.Zero).AddTicks(12_345_60);
        Assert.Equal(
            [new CountedShare(new EffectiveWindow(lastYear.From, lastYear.Through), default, kept), new CountedShare(new EffectiveWindow(Sample.Year.From, Sample.Year.Through), Met, kept)],
            found.Counted);
    }

    [Fact]
    public async Task Of_a_member_that_nobody_recorded_nothing_is_known() => Assert.Null(await Roster.GetAsync(Sample.Member(), Soon));

    [Fact]
    public async Task A_record_takes_the_place_of_all_that_was_recorded_before()
    {
        var (member, other) = (Sample.Member("A"), Sample.Member("B"));
        await Roster.RecordAsync([Sample.Enrolled(member), Sample.Enrolled(other)], Soon);

        await Roster.RecordAsync([new MemberRecord(member, [Past], [])], Soon);

        var found = (await Roster.GetAsync(member, Soon))!;
        Assert.Equal([Past], found.Spans);
        Assert.Empty(found.Counted);
        Assert.Single((await Roster.GetAsync(other, Soon))!.Counted);
    }

    [Fact]
    public async Task Of_several_records_of_one_member_the_last_counts()
    {
        var member = Sample.Member();

        await Roster.RecordAsync([new MemberRecord(member, [Open], []), new MemberRecord(member, [Past], [])], Soon);

        Assert.Equal([Past], (await Roster.GetAsync(member, Soon))!.Spans);
    }

    [Fact]
    public async Task Recording_the_same_again_moves_no_instant_and_so_forgets_no_claim_posted_in_between()
    {
        var member = Sample.Member();
        var record = new MemberRecord(member, [Open], [new CountedYear(Sample.Year, Met, AsOf: null)]);
        await Roster.RecordAsync([record], Soon);
        var first = (await Roster.GetAsync(member, Soon))!.Counted[0].AsOf;

        await Roster.RecordAsync([record with { Spans = [Past, Open] }], Soon);
        var same = (await Roster.GetAsync(member, Soon))!.Counted[0].AsOf;
        await Roster.RecordAsync([record with { Years = [new CountedYear(Sample.Year, Met with { DeductibleMetCents = 10_001 }, AsOf: null)] }], Soon);
        var counted = (await Roster.GetAsync(member, Soon))!.Counted[0].AsOf;

        Assert.Equal(first, same);
        Assert.True(counted > first);
    }

    [Fact]
    public async Task Imports_of_the_same_members_at_once_leave_each_member_as_one_of_them_said()
    {
        MemberKey[] members = [.. Enumerable.Range(0, 30).Select(i => Sample.Member($"M{i}"))];

        // Each import names the members in another order, and gives all of them as many spans as its number.
        await Task.WhenAll(Enumerable.Range(1, 6).Select(import => Task.Run(() => Roster.RecordAsync(
            [.. members.OrderBy(member => HashCode.Combine(import, member)).Select(member => new MemberRecord(member, Spans(import), []))], Soon))));

        foreach (var member in members)
        {
            var spans = (await Roster.GetAsync(member, Soon))!.Spans;
            Assert.Equal(Spans(spans[0].Window.First.Day), spans);
        }
    }

    [Fact]
    public async Task More_members_than_fit_a_statement_are_recorded_together()
    {
        MemberKey[] members = [.. Enumerable.Range(0, 1_201).Select(i => Sample.Member($"M{i}"))];

        await Roster.RecordAsync([.. members.Select(Sample.Enrolled)], Soon);
        await Roster.RecordAsync([.. members.Select(member => new MemberRecord(member, [Past], []))], Soon);

        Assert.Equal([Past], (await Roster.GetAsync(members[^1], Soon))!.Spans);
        Assert.Equal([Past], (await Roster.GetAsync(members[0], Soon))!.Spans);
    }

    [Fact]
    public async Task An_import_leaves_history_and_authorizations_alone()
    {
        var authorization = await Steps.AffirmedAsync(5);
        await Steps.PostAsync("c1", authorization, 1);

        await Roster.RecordAsync([Sample.Enrolled(authorization.MemberKey)], Soon);

        var snapshot = (await Snapshots.ReadAsync([Sample.Query(authorization.MemberKey, authorization.TrackingNumber)], Soon))[0];
        Assert.Single(snapshot.History);
        Assert.Equal(4m, Assert.Single(snapshot.Authorizations).Lines[0].RemainingUnits);
        Assert.NotNull(snapshot.Enrollment);
    }

    [Fact]
    public async Task A_claim_is_judged_by_what_is_recorded_of_its_member()
    {
        var member = Sample.Member();
        await Roster.RecordAsync([Sample.Enrolled(member)], Soon);
        MemberEnrollment? seen = null;

        await Ledger.PostAsync(Sample.Claim("c1", member), snapshot => Note(snapshot), Soon);

        Assert.Equal(PlanProduct.Hmo, Assert.Single(seen!.Spans).Product);

        PostingDecision Note(MemberSnapshot snapshot)
        {
            seen = snapshot.Enrollment;
            return new PostingDecision.Post([], new byte[] { 1 });
        }
    }

    [Fact]
    public async Task What_overlaps_or_is_nobodys_is_a_defect_of_the_caller()
    {
        var member = Sample.Member();

        await AssertRefusedAsync(new MemberRecord(default, [Open], []));
        await AssertRefusedAsync(new MemberRecord(member, [], []));
        await AssertRefusedAsync(new MemberRecord(member, [Open, Open with { Window = new EffectiveWindow(new DateOnly(2030, 1, 1)) }], []));
        await AssertRefusedAsync(new MemberRecord(
            member, [Open], [new CountedYear(Sample.Year, Met, null), new CountedYear(new ServiceSpan(Sample.Year.Through, Sample.Year.Through), Met, null)]));
        Assert.Null(await Roster.GetAsync(member, Soon));
    }

    private static CoverageSpan[] Spans(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Past with { Window = new EffectiveWindow(new DateOnly(2020 + i, 1, count), new DateOnly(2020 + i, 12, 1)) })];

    private Task<ArgumentException> AssertRefusedAsync(MemberRecord record) => Assert.ThrowsAsync<ArgumentException>(() => Roster.RecordAsync([record], Soon));
}

public sealed class MemberRosterOnSqlite() : MemberRosterTests(DatabaseKind.Sqlite);

public sealed class MemberRosterOnPostgres() : MemberRosterTests(DatabaseKind.Postgres);
