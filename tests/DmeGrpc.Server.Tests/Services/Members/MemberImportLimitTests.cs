using DmeGrpc.Coverage.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;

namespace DmeGrpc.Server.Tests.Services.Members;

public sealed class MemberImportLimitTests : IAsyncLifetime
{
    private RunningServer server = null!;

    private SampleMembers Members => field ??= new SampleMembers(server.Channel);

    public async Task InitializeAsync() =>
        server = await new StoreDatabase(StoreProvider.Sqlite).ServeAsync("Limits:MaxMembersPerMessage=400", "Limits:MaxMembersPerStream=500");

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_message_of_too_many_members_ends_the_stream()
    {
        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "TOO_MANY_MEMBERS", () => Members.ImportAsync(Many(401)));

        Assert.Equal(("400", "401"), (ErrorAssert.InfoOf(status).Metadata["maxMembers"], ErrorAssert.InfoOf(status).Metadata["members"]));
    }

    [Fact]
    public async Task A_stream_of_too_many_members_ends_and_what_came_before_is_recorded()
    {
        var status = await ErrorAssert.FailsAsync(StatusCode.ResourceExhausted, "STREAM_TOO_LONG", () => Members.ImportAsync(Many(400), Many(101)));

        Assert.Equal("500", ErrorAssert.InfoOf(status).Metadata["maxMembers"]);
        Assert.NotNull(await Members.GetAsync("M399"));
    }

    [Fact]
    public async Task Faults_of_a_message_that_are_too_many_for_one_answer_come_in_several()
    {
        // Some 5,000 bytes of violations each: 2 MB in all.
        Member[] faulty = [.. Enumerable.Range(0, 399).Select(i => Members.Changed($"F{i}", each =>
        {
            each.Spans.Clear();
            each.Spans.Add(Enumerable.Repeat(new CoverageSpan { State = "Oregon" }, 100));
        }))];

        var answers = await Members.ImportAsync([.. faulty, Members.Member("SOUND")]);

        Assert.True(answers.Count > 1);
        Assert.Equal(Enumerable.Range(0, 399).Select(i => (ulong)i), answers.SelectMany(answer => answer.Faulty).Select(fault => fault.Index));
        Assert.Equal([.. Enumerable.Repeat(0u, answers.Count - 1), 1u], answers.Select(answer => answer.Recorded));
    }

    [Fact]
    public async Task A_server_that_shuts_down_ends_an_import_that_waits()
    {
        using var call = Members.Client.ImportMembers();
        await call.RequestStream.WriteAsync(new ImportMembersRequest { Members = { Members.Member("X") } });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        var stopping = server.StopAsync();

        await ErrorAssert.FailsAsync(StatusCode.Unavailable, "SHUTTING_DOWN", () => call.ResponseStream.MoveNext(CancellationToken.None));
        await stopping.WaitAsync(Eventually.Patience);
    }

    private Member[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => Members.Member($"M{i}"))];
}
