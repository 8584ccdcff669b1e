using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Services.Posting;

/// <summary>A test of a real server on a real database, which it shares with others. Each class of tests is run once on each database.</summary>
public abstract class PostingTest(StoreProvider provider) : IAsyncLifetime
{
    private static readonly Lazy<Task<RunningServer>> Sqlite = new(() => ServeAsync(StoreProvider.Sqlite));
    private static readonly Lazy<Task<RunningServer>> Postgres = new(() => ServeAsync(StoreProvider.Postgres));

    private protected RunningServer Server { get; private set; } = null!;

    private protected SamplePostings Sample { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await (provider == StoreProvider.Sqlite ? Sqlite : Postgres).Value;
        Sample = new SamplePostings(Server.Channel);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<RunningServer> ServeAsync(StoreProvider provider)
    {
        // The machine may be busy; that is not what these tests are about.
        var server = await new StoreDatabase(provider).ServeAsync("Store:ValidationTimeout=00:01:00");
        server.Editions.Publish(PostingEdition.Build());
        return server;
    }
}
