using DmeGrpc.Coverage.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Services.Posting;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace DmeGrpc.Server.Tests.Services.Members;

public abstract class MemberServiceTests(StoreProvider provider) : PostingTest(provider)
{
    private SampleMembers Members => field ??= new SampleMembers(Server.Channel);

    public sealed class OnSqlite() : MemberServiceTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : MemberServiceTests(StoreProvider.Postgres);

    [Fact]
    public async Task What_was_imported_is_shown()
    {
        var member = Members.Changed("HERS", each =>
        {
            each.Spans[0].ThroughDate = SampleMembers.Day(2025, 6, 30);
            each.Spans.Add(new CoverageSpan { FromDate = SampleMembers.Day(2025, 8, 1) });
        });

        var answers = await Members.ImportAsync([member, Members.Member("HIS")]);

        Assert.Equal([new ImportMembersResponse { Recorded = 2 }], answers);
        Assert.Equal(member, await Members.GetAsync("HERS"));
    }

    [Fact]
    public async Task A_member_takes_the_place_of_all_that_was_recorded_before()
    {
        await Members.ImportAsync([Members.Member("HERS")]);

        await Members.ImportAsync([Members.Changed("HERS", each => each.Years.Clear())], [Members.Member("HIS")]);

        Assert.Empty((await Members.GetAsync("HERS")).Years);
        Assert.Single((await Members.GetAsync("HIS")).Years);
    }

    [Fact]
    public async Task A_faulty_member_is_reported_by_its_place_in_the_stream_and_the_rest_is_recorded()
    {
        var faulty = Members.Changed("SECRET", each =>
        {
            each.Program = default;
            each.Spans[0].ThroughDate = SampleMembers.Day(2024, 12, 31);
            each.Spans.Add(new CoverageSpan { Zip = "9720", State = "Oregon", Product = (Product)99 });
            each.Years[0].OutOfPocketMetCents = -1;
            each.Years.Add(new YearAmounts { FromDate = SampleMembers.Day(2026, 12, 31), ThroughDate = SampleMembers.Day(2027, 12, 31) });
        });

        var answers = await Members.ImportAsync([Members.Member("A")], [], [Members.Member("B"), faulty, Members.Member("C")]);

        Assert.Equal([1u, 0u, 2u], answers.Select(answer => answer.Recorded));
        var fault = Assert.Single(answers.SelectMany(answer => answer.Faulty));
        Assert.Equal(2ul, fault.Index);
        Assert.Equal("INVALID_REQUEST", ErrorAssert.InfoOf(fault.Error).Reason);
        Assert.Equal(
            [
                "members[1].program: It is required.",
                "members[1].spans[0].through_date: It is before from_date.",
                "members[1].spans[1].product: 99 is no value that this server knows.",
                "members[1].spans[1].state: It must be the postal code of a state or territory, in capitals.",
                "members[1].spans[1].zip: It must be five digits.",
                "members[1].spans[1].from_date: It is required.",
                "members[1].years[0].out_of_pocket_met_cents: It must be from 0 to 100,000,000,000 cents.",
                "members[1].years[1].through_date: A year of benefits has twelve months at most.",
                "members[1].years[1].from_date: It has days in common with one before it.",
            ],
            ErrorAssert.ViolationsOf(fault.Error));
        Assert.DoesNotContain("SECRET", fault.ToString(), StringComparison.Ordinal);
        Assert.NotNull(await Members.GetAsync("C"));
        await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_MEMBER", () => Members.GetAsync("SECRET"));
    }

    [Fact]
    public async Task A_faulty_member_leaves_what_was_recorded_of_it_alone()
    {
        await Members.ImportAsync([Members.Member("HERS")]);

        await Members.ImportAsync([Members.Changed("HERS", each => each.Spans.Clear())]);

        Assert.Equal(Members.Member("HERS"), await Members.GetAsync("HERS"));
    }

    [Fact]
    public async Task Of_several_for_one_member_the_last_sound_one_counts()
    {
        var answers = await Members.ImportAsync(
            [
                Members.Member("HERS"), Members.Changed("HERS", each => (each.MemberId, each.Spans[0].State) = ($" {each.MemberId.ToLowerInvariant()}", "WA")),
                Members.Changed("HERS", each => each.Spans.Clear()),
            ]);

        Assert.Equal((2u, 2ul), (answers[0].Recorded, Assert.Single(answers[0].Faulty).Index));
        Assert.Equal("WA", (await Members.GetAsync("HERS")).Spans[0].State);
    }

    [Fact]
    public async Task An_import_that_was_given_up_half_way_is_simply_repeated()
    {
        Member[][] messages = [.. Enumerable.Range(0, 6).Select(message => Enumerable.Range(0, 50).Select(i => Unstamped($"M{message}-{i}")).ToArray())];
        var firstBegan = DateTimeOffset.UtcNow;
        using (var call = Members.Client.ImportMembers())
        {
            foreach (var message in messages.Take(3))
            {
                await call.RequestStream.WriteAsync(new ImportMembersRequest { Members = { message } });
                Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
            }
        }

        var stamp = (await Members.GetAsync("M2-49")).Years[0].AsOf;
        await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_MEMBER", () => Members.GetAsync("M3-0"));

        var answers = await Members.ImportAsync(messages);

        Assert.Equal(300, answers.Sum(answer => answer.Recorded));
        Assert.Equal(stamp, (await Members.GetAsync("M2-49")).Years[0].AsOf);
        Assert.InRange(stamp.ToDateTimeOffset(), firstBegan.AddSeconds(-1), DateTimeOffset.UtcNow);
        Assert.NotNull(await Members.GetAsync("M5-49"));
    }

    [Fact]
    public async Task Members_of_plans_and_of_fee_for_service_are_different_members()
    {
        await Members.ImportAsync([Members.Member("X"), Members.Changed("X", each => (each.PlanId, each.Spans[0].State) = ("", "WA"))]);

        Assert.Equal(("OR", "WA"), ((await Members.GetAsync("X")).Spans[0].State, (await Members.GetAsync("X", planId: "")).Spans[0].State));
    }

    [Fact]
    public async Task A_question_that_names_no_member_lists_every_violation()
    {
        var status = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Members.Client.GetMemberAsync(new GetMemberRequest { PlanId = new string('p', 51) }));

        Assert.Equal(
            ["program: It is required.", "plan_id: It may have 50 characters; it has 51.", "member_id: It is required."], ErrorAssert.ViolationsOf(status));
    }

    [Theory]
    [InlineData(253402300800, 0, "It is no instant of the years 1 to 9999.")]
    [InlineData(0, -1, "It is no instant of the years 1 to 9999.")]
    [InlineData(253402300799, 0, "It is in the future.")]
    public async Task An_instant_that_cannot_be_is_a_violation(long seconds, int nanos, string expected)
    {
        var answers = await Members.ImportAsync([Members.Changed("X", each => each.Years[0].AsOf = new Timestamp { Seconds = seconds, Nanos = nanos })]);

        Assert.Equal([$"members[0].years[0].as_of: {expected}"], ErrorAssert.ViolationsOf(Assert.Single(answers[0].Faulty).Error));
    }

    private Member Unstamped(string name) => Members.Changed(name, each => each.Years[0].AsOf = null);
}
