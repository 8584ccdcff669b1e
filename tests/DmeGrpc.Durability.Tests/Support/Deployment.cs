using DmeGrpc.TestSupport;
using Grpc.Core;

namespace DmeGrpc.Durability.Tests.Support;

/// <summary>One or several servers on one database of a test's own.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private const string Details = "grpc-status-details-bin";

    private readonly string folder = Directory.CreateTempSubdirectory("dme-durability-").FullName;
    private int turn;

    private Deployment(PostgresCluster? cluster, int servers)
    {
        var settings = cluster is null
            ? new Dictionary<string, string> { ["Store__Provider"] = "Sqlite", ["Store__Path"] = Path.Combine(folder, "dme.db") }
            : new Dictionary<string, string> { ["Store__Provider"] = "Postgres", ["Store__ConnectionString"] = cluster.ConnectionString($"dme_{Guid.NewGuid():N}") };
        settings["Store__Migrate"] = "true";
        settings["Store__CheckInterval"] = "00:00:00.2";
        Servers = [.. Enumerable.Range(0, servers).Select(_ => new ServerProcess(settings))];
    }

    public IReadOnlyList<ServerProcess> Servers { get; }

    public static Task<Deployment> OnSqliteAsync() => StartAsync(new Deployment(null, 1));

    public static Task<Deployment> OnPostgresAsync(PostgresCluster cluster, int servers) => StartAsync(new Deployment(cluster, servers));

    /// <summary>Calls one server after the other until one answers; fails with any answer but that it cannot answer now.</summary>
    public async Task<T> UntilAnsweredAsync<T>(Func<CallInvoker, Task<T>> call, CancellationToken cancellation)
    {
        while (true)
        {
            if (await OnceAsync(call) is { IsAnswer: true } answer)
            {
                return answer.Value!;
            }

            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>Calls once; what a server that was killed has done of it is not known.</summary>
    public async Task<(bool IsAnswer, T? Value)> OnceAsync<T>(Func<CallInvoker, Task<T>> call)
    {
        var server = Servers[(int)((uint)Interlocked.Increment(ref turn) % (uint)Servers.Count)];
        try
        {
            return (true, await call(server.Channel.CreateCallInvoker()));
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable || e.Trailers.GetValueBytes(Details) is null)
        {
            return (false, default);
        }
        catch (ObjectDisposedException)
        {
            return (false, default);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Deployment> StartAsync(Deployment deployment)
    {
        await Task.WhenAll(deployment.Servers.Select(server => server.StartAsync()));
        return deployment;
    }
}
