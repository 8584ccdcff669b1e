using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Documents;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Support;

/// <summary>A test against a real, empty database. Each class of tests is run once on each kind.</summary>
public abstract class StoreTest(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase? database;
    private ServiceProvider? services;

    protected DatabaseKind Kind => kind;

    protected TestDatabase Database => database!;

    protected ServiceProvider Services => services!;

    protected IAuthorizationStore Store => Services.GetRequiredService<IAuthorizationStore>();

    protected IClaimLedger Ledger => Services.GetRequiredService<IClaimLedger>();

    protected IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    protected ISnapshotReader Snapshots => Services.GetRequiredService<ISnapshotReader>();

    protected StoreSteps Steps => new(Store, Ledger);

    protected CancellationToken Soon { get; } = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    public virtual async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        services = Serve();
    }

    public virtual async Task DisposeAsync()
    {
        await services!.DisposeAsync();
        await database!.DisposeAsync();
    }

    protected virtual ServiceProvider Serve() => Database.Serve();
}
