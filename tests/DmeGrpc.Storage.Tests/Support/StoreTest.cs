using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Documents;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Members;
using DmeGrpc.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Support;

/// <summary>A test against a real database, which it shares with others unless it wants its own. Each class of tests is run once on each kind.</summary>
public abstract class StoreTest(DatabaseKind kind, bool wantsOwnDatabase = false) : IAsyncLifetime
{
    private static readonly Lazy<Task<(TestDatabase, ServiceProvider)>>[] Shared =
        [.. Enum.GetValues<DatabaseKind>().Select(each => new Lazy<Task<(TestDatabase, ServiceProvider)>>(() => ServeAsync(each)))];

    private TestDatabase? database;
    private ServiceProvider? services;

    protected Sample Sample { get; } = new();

    protected DatabaseKind Kind => kind;

    protected TestDatabase Database => database!;

    protected ServiceProvider Services => services!;

    protected IAuthorizationStore Store => Services.GetRequiredService<IAuthorizationStore>();

    protected IClaimLedger Ledger => Services.GetRequiredService<IClaimLedger>();

    protected IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    protected ISnapshotReader Snapshots => Services.GetRequiredService<ISnapshotReader>();

    protected IMemberRoster Roster => Services.GetRequiredService<IMemberRoster>();

    protected StoreSteps Steps => new(Sample, Store, Ledger);

    protected CancellationToken Soon { get; } = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    public virtual async Task InitializeAsync()
    {
        (database, services) = wantsOwnDatabase ? await ServeAsync(kind) : await Shared[(int)kind].Value;
    }

    public virtual async Task DisposeAsync()
    {
        if (wantsOwnDatabase)
        {
            await Services.DisposeAsync();
            await Database.DisposeAsync();
        }
    }

    private static async Task<(TestDatabase, ServiceProvider)> ServeAsync(DatabaseKind kind)
    {
        var created = await TestDatabase.CreateAsync(kind);
        return (created, created.Serve());
    }
}
