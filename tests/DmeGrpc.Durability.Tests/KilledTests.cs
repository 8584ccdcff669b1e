using DmeGrpc.Durability.Tests.Support;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Durability.Tests;

/// <summary>
/// Clients post and void while something is killed again and again. Some try each call until it is answered, others never again. What was acknowledged is there afterwards, and
/// what was not is there whole or not at all.
/// </summary>
public sealed class KilledTests : IDisposable
{
    private const int Clients = 16;
    private const int Members = 20;
    private const int ClaimsPerMember = 100;
    private const int LinesPerClaim = 3;
    private const double UnitsPerMember = 200;

    // So much is acknowledged before each kill, so that every kill meets work.
    private const int CallsBetweenKills = 20;

    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(15));

    public void Dispose() => patience.Dispose();

    [Fact]
    public async Task A_server_on_SQLite_killed_20_times_loses_nothing_and_leaves_nothing_half_done()
    {
        await using var deployment = await Deployment.OnSqliteAsync();

        await KillAsync(deployment, 20, _ => KillServerAsync(deployment.Servers[0]));
    }

    [Fact]
    public async Task Two_servers_on_PostgreSQL_killed_20_times_lose_nothing_and_leave_nothing_half_done()
    {
        await using var deployment = await Deployment.OnPostgresAsync(PostgresCluster.Shared, servers: 2);

        await KillAsync(deployment, 20, round => KillServerAsync(deployment.Servers[round % 2]));
    }

    [Fact]
    public async Task PostgreSQL_itself_killed_5_times_loses_nothing_and_leaves_nothing_half_done()
    {
        using var cluster = new PostgresCluster(isDurable: true, isOwn: true);
        await using var deployment = await Deployment.OnPostgresAsync(cluster, servers: 1);

        await KillAsync(deployment, 5, _ =>
        {
            cluster.KillHard();
            cluster.Start();
            return Task.CompletedTask;
        });
    }

    private static async Task KillServerAsync(ServerProcess server)
    {
        await server.KillAsync();
        await server.StartAsync();
    }

    private async Task KillAsync(Deployment deployment, int times, Func<int, Task> kill)
    {
        var members = new Member[Members];
        for (var number = 0; number < Members; number++)
        {
            members[number] = await Member.AdmitAsync(deployment, number, UnitsPerMember, patience.Token);
        }

        var billing = new Billing(deployment);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        var clients = Enumerable.Range(0, Clients).Select(client => BillAsync(billing, members, client, stop.Token)).ToList();
        for (var round = 0; round < times; round++)
        {
            var goal = billing.Acknowledged + CallsBetweenKills;
            while (billing.Acknowledged < goal)
            {
                Assert.DoesNotContain(clients, client => client.IsCompleted);
                await Task.Delay(5, patience.Token);
            }

            await kill(round);
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients);
        await billing.SettleAsync(patience.Token);
        await LedgerAssert.IsTheSumAsync(deployment, members, billing, patience.Token);
    }

    // A client takes any claim of any member; many are posted several times, by several clients, and voided meanwhile.
    private static async Task BillAsync(Billing billing, Member[] members, int client, CancellationToken stop)
    {
        var choice = new RandomChoice(client);
        while (!stop.IsCancellationRequested)
        {
            var claim = members[choice.Below(Members)].Claim(choice.Below(ClaimsPerMember), LinesPerClaim);
            var isPosted = await billing.TryPostAsync(claim);
            while (!isPosted && choice.Percent(70) && !stop.IsCancellationRequested)
            {
                await Task.Delay(20, CancellationToken.None);
                isPosted = await billing.TryPostAsync(claim);
            }

            if (isPosted && choice.Percent(20))
            {
                await billing.TryVoidAsync(claim.ClaimId);
            }

            if (!isPosted)
            {
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }
}
