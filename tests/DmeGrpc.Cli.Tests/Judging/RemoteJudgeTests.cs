using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Judging;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Judging;

public sealed class RemoteJudgeTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    [Fact]
    public async Task Claims_beyond_what_a_stream_may_have_go_on_a_further_one_and_the_order_stays()
    {
        await using var judge = new RemoteJudge(new Uri(server.Address), maxClaimsPerStream: 10);
        for (var batch = 0; batch < 7; batch++)
        {
            await judge.SendAsync([.. Enumerable.Range(batch * 4, 4).Select(i => new Claim { ClaimId = $"{i}" })], CancellationToken.None);
        }

        await judge.CompleteAsync();
        for (var i = 0; i < 28; i++)
        {
            Assert.Equal($"{i}", (await judge.NextAsync(CancellationToken.None)).ClaimId);
        }

        var failure = await Assert.ThrowsAsync<CommandFailedException>(() => judge.NextAsync(CancellationToken.None).AsTask());
        Assert.Equal($"the server {server.Address}/ ended its answer before every claim was judged.", failure.Message);
    }

    [Fact]
    public async Task A_server_that_goes_away_between_claims_is_told()
    {
        await using var leaving = await LoopbackServer.StartAsync();
        await using var judge = new RemoteJudge(new Uri(leaving.Address));
        await judge.SendAsync([new Claim { ClaimId = "A" }], CancellationToken.None);
        Assert.Equal("A", (await judge.NextAsync(CancellationToken.None)).ClaimId);
        var stopping = leaving.StopAsync();
        await judge.SendAsync([new Claim { ClaimId = "B" }], CancellationToken.None);
        await Assert.ThrowsAsync<CommandFailedException>(async () =>
        {
            // The server may still answer what was on its way.
            await judge.NextAsync(CancellationToken.None);
            await judge.NextAsync(CancellationToken.None);
        });
        await stopping;
    }
}
