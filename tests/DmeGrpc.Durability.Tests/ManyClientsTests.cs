using System.Collections.Concurrent;
using DmeGrpc.Claims.V1;
using DmeGrpc.Durability.Tests.Support;
using DmeGrpc.TestSupport;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Durability.Tests;

/// <summary>
/// 64 clients post 2,000 claims of ten lines against 200 authorizations that are affirmed for three fifths of them, three in ten of the claims twice,
/// and void a tenth.
/// </summary>
public sealed class ManyClientsTests : IDisposable
{
    private const int Clients = 64;
    private const int Members = 200;
    private const int ClaimsPerMember = 10;
    private const int LinesPerClaim = 10;
    private const double UnitsPerMember = 60;

    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(15));

    public void Dispose() => patience.Dispose();

    [Fact]
    public async Task On_SQLite_the_ledger_is_the_sum_of_all_acknowledged_postings()
    {
        await using var deployment = await Deployment.OnSqliteAsync();

        await BillAsync(deployment);
    }

    [Fact]
    public async Task On_PostgreSQL_with_two_servers_the_ledger_is_the_sum_of_all_acknowledged_postings()
    {
        await using var deployment = await Deployment.OnPostgresAsync(PostgresCluster.Shared, servers: 2);

        await BillAsync(deployment);
    }

    private async Task BillAsync(Deployment deployment)
    {
        var members = new Member[Members];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Members), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = patience.Token },
            async (number, token) => members[number] = await Member.AdmitAsync(deployment, number, UnitsPerMember, token));
        var billing = new Billing(deployment);
        var choice = new RandomChoice(4);
        var claims = members.SelectMany(_ => Enumerable.Range(0, ClaimsPerMember), (member, number) => member.Claim(number, LinesPerClaim)).ToList();
        var work = new ConcurrentQueue<(Claim Claim, bool IsVoided)>(choice.Shuffled(
            claims.Select(claim => (claim, choice.Percent(10))).Concat(claims.Where(_ => choice.Percent(30)).Select(claim => (claim, false)))));

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            while (work.TryDequeue(out var next))
            {
                await billing.PostAsync(next.Claim, patience.Token);
                if (next.IsVoided)
                {
                    await billing.VoidAsync(next.Claim.ClaimId, patience.Token);
                }
            }
        }));

        var answers = billing.Answers.ToList();
        Assert.Equal(Members * ClaimsPerMember * LinesPerClaim, answers.Sum(answer => answer.Result.Lines.Count));
        Assert.All(answers, answer => Assert.True(
            answer.Result.Disposition is Disposition.Payable or Disposition.Denied, $"{answer.Result.ClaimId}: {answer.Result.Lines[0]}"));
        Assert.Contains(answers, answer => answer.Result.Disposition == Disposition.Denied);
        await LedgerAssert.IsTheSumAsync(deployment, members, billing, patience.Token);
    }
}
