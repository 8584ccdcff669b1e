using DmeGrpc.Durability.Tests.Support;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Durability.Tests;

/// <summary>
/// Clients post and void while something is killed again and again. Some try each call until it is answered, others never again. What was acknowledged is there afterwards, and
/// what was not is there whole or not at all.
/// </summary>
public abstract class KilledTests : IDisposable
{
    private const int Clients = 16;
    private const int Members = 20;
    private const int ClaimsPerMember = 50;
    private const int LinesPerClaim = 3;
    private const double UnitsPerMember = 100;

    // So much is acknowledged before each kill, so that every kill meets work.
    private const int CallsBetweenKills = 20;

    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(15));

    public void Dispose()
    {
        patience.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <param name="deployment">What is called.</param>
    /// <param name="times">How often something is killed.</param>
    /// <param name="kill">Kills it, given the round from 0.</param>
    /// <param name="start">Starts it again.</param>
    private protected async Task KillAsync(Deployment deployment, int times, Func<int, Task> kill, Func<int, Task> start)
    {
        var members = new Member[Members];
        for (var number = 0; number < Members; number++)
        {
            members[number] = await Member.AdmitAsync(deployment, number, UnitsPerMember, patience.Token);
        }

        var billing = new Billing(deployment);
        var crowd = new Turnstile();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        var clients = Enumerable.Range(0, Clients).Select(client => BillAsync(billing, members, client, crowd, stop.Token)).ToList();
        for (var round = 0; round < times; round++)
        {
            var goal = billing.Acknowledged + CallsBetweenKills;
            while (billing.Acknowledged < goal)
            {
                Assert.DoesNotContain(clients, client => client.IsCompleted);
                await Task.Delay(5, patience.Token);
            }

            await kill(round);
            crowd.Close();
            await start(round);
            crowd.Open();
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients);
        await billing.SettleAsync(patience.Token);
        await LedgerAssert.IsTheSumAsync(deployment, members, billing, patience.Token);
    }

    // A client takes any claim of any member; many are posted several times, by several clients, and voided meanwhile. While something starts, the
    // first goes on calling; all the others would keep the machine from starting it.
    private static async Task BillAsync(Billing billing, Member[] members, int client, Turnstile crowd, CancellationToken stop)
    {
        var choice = new RandomChoice(client);
        while (!stop.IsCancellationRequested)
        {
            if (client > 0)
            {
                await crowd.PassAsync();
            }

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

/// <summary>The embedded database and its one server.</summary>
public sealed class KilledOnSqliteTests : KilledTests
{
    [Fact]
    public async Task A_server_on_SQLite_killed_20_times_loses_nothing_and_leaves_nothing_half_done()
    {
        await using var deployment = await Deployment.OnSqliteAsync();

        await KillAsync(deployment, 20, _ => deployment.Servers[0].KillAsync(), _ => deployment.Servers[0].StartAsync());
    }
}

/// <summary>PostgreSQL and its servers, either of which may die.</summary>
public sealed class KilledOnPostgresTests : KilledTests
{
    [Fact]
    public async Task Two_servers_on_PostgreSQL_killed_20_times_lose_nothing_and_leave_nothing_half_done()
    {
        await using var deployment = await Deployment.OnPostgresAsync(PostgresCluster.Shared, servers: 2);

        await KillAsync(deployment, 20, round => deployment.Servers[round % 2].KillAsync(), round => deployment.Servers[round % 2].StartAsync());
    }

    [Fact]
    public async Task PostgreSQL_itself_killed_5_times_loses_nothing_and_leaves_nothing_half_done()
    {
        using var cluster = new PostgresCluster(isDurable: true, isOwn: true);
        await using var deployment = await Deployment.OnPostgresAsync(cluster, servers: 1);

        await KillAsync(deployment, 5, _ => Task.Run(cluster.KillHard), _ => Task.Run(cluster.Start));
    }
}
