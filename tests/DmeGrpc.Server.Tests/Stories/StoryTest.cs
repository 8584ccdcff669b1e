using DmeGrpc.Claims.V1;
using DmeGrpc.ReferenceData;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Stories;

/// <summary>
/// A story told over a real server, on a real database that it shares with others: with the sample plans, the starter edition and a Medicaid edition. Each
/// is told once on each database.
/// </summary>
public abstract class StoryTest(StoreProvider provider) : IAsyncLifetime
{
    private static readonly Lazy<Task<RunningServer>> Sqlite = new(() => ServeAsync(StoreProvider.Sqlite));
    private static readonly Lazy<Task<RunningServer>> Postgres = new(() => ServeAsync(StoreProvider.Postgres));

    private protected RunningServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await (provider == StoreProvider.Sqlite ? Sqlite : Postgres).Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The line is denied by one finding, and nothing else of it weighs as much.</summary>
    private protected static Finding Denied(LineResult line)
    {
        Assert.Equal(Disposition.Denied, line.Disposition);
        return Assert.Single(line.Findings, finding => finding.Outcome == Outcome.Deny);
    }

    /// <summary>What the line pays: allowed, towards the deductible, copay, coinsurance, and owed in all.</summary>
    private protected static (long Allowed, long Deductible, long Copay, long Coinsurance, long Owed) Share(LineResult line)
    {
        Assert.Equal((Disposition.Payable, NotEvaluatedReason.Unspecified), (line.Disposition, line.CostShare?.NotEvaluatedReason));
        var share = line.CostShare!;
        Assert.Equal(share.AllowedCents, share.OwedCents + share.PlanPaysCents);
        return (share.AllowedCents, share.DeductibleCents, share.CopayCents, share.CoinsuranceCents, share.OwedCents);
    }

    private protected static Google.Type.Date Day(int month, int day, int year = 2026) => SampleClaims.Day(year, month, day);

    private static async Task<RunningServer> ServeAsync(StoreProvider provider)
    {
        // The machine may be busy; that is not what these tests are about.
        var server = await new StoreDatabase(provider).ServeAsync("Plans:IncludeSamples=true", "Store:ValidationTimeout=00:01:00");
        server.Editions.Publish([new LoadedEdition(StarterEdition.Load(), "starter"), new LoadedEdition(MedicaidEdition.Build(), "medicaid")], []);
        return server;
    }
}
