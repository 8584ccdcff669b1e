using DmeGrpc.Server.Stores;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>A database of one test's own, as settings of a server. It has no schema until a server migrates it.</summary>
public sealed class StoreDatabase
{
    private static readonly string Folder = CreateFolder();

    private readonly string name = $"dme_{Guid.NewGuid():N}";

    /// <summary>A database that does not exist yet.</summary>
    public StoreDatabase(StoreProvider provider)
    {
        Provider = provider;
        Settings = provider == StoreProvider.Sqlite
            ? ["Store:Provider=Sqlite", $"Store:Path={Path.Combine(Folder, name + ".db")}", CheckOften]
            : ["Store:Provider=Postgres", $"Store:ConnectionString={PostgresCluster.Shared.ConnectionString(name)}", CheckOften];
    }

    /// <summary>Which one.</summary>
    public StoreProvider Provider { get; }

    /// <summary>Settings by which a server uses it.</summary>
    public IReadOnlyList<string> Settings { get; }

    private static string CheckOften => "Store:CheckInterval=00:00:00.1";

    /// <summary>Starts a server on it, with its schema, an edition in use, and ready.</summary>
    public async Task<RunningServer> ServeAsync(params string[] settings)
    {
        var server = await RunningServer.StartAsync([.. Settings, "Store:Migrate=true", .. settings]);
        server.Editions.Publish(AuthorizationEdition.Build());
        await Eventually.TrueAsync(() => server.Store.IsReady);
        return server;
    }

    private static string CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("dme-server-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
