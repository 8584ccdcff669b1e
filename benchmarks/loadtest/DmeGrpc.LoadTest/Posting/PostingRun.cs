using DmeGrpc.LoadTest.Processes;
using DmeGrpc.LoadTest.Reporting;
using DmeGrpc.LoadTest.Scenarios;
using DmeGrpc.TestSupport;

namespace DmeGrpc.LoadTest.Posting;

/// <summary>Posts claims that use units of authorizations, on SQLite and on PostgreSQL, and lets pgbench do the two statements at the heart of it.</summary>
internal static class PostingRun
{
    private const int Connections = 8;
    private const int CallsPerConnection = 8;

    // What a posting runs through is large, and is compiled well only when all of it was called often.
    private static readonly TimeSpan ToSettle = TimeSpan.FromSeconds(45);

    /// <summary>Runs all three.</summary>
    public static async Task RunAsync(string folder, RunOptions options, MeasurementWriter results)
    {
        await OnStoreAsync("posting, SQLite", new() { ["Store__Provider"] = "Sqlite", ["Store__Path"] = Path.Combine(folder, "dme.db") }, options, results);

        using var cluster = new PostgresCluster(isDurable: true, isOwn: true);
        var connection = cluster.ConnectionString("dme_loadtest");
        await OnStoreAsync(
            "posting, PostgreSQL", new() { ["Store__Provider"] = "Postgres", ["Store__ConnectionString"] = connection, ["Store__Migrate"] = "true" }, options, results);
        await PgBench.RunAsync(folder, connection, PostingWorkload.Members, Connections * CallsPerConnection, options, results);
    }

    private static async Task OnStoreAsync(string name, Dictionary<string, string> settings, RunOptions options, MeasurementWriter results)
    {
        settings["Editions__IncludeStarter"] = "true";
        using var real = await Services.StartRealAsync(settings);
        var bodies = await PrepareAsync(real);
        // Every claim is posted once; a run that is faster than they last would measure repeats.
        var scenario = new Scenario(name, Scenario.Post, bodies, Connections, CallsPerConnection, 1) { IsOnce = true };
        results.Write(await ScenarioRun.RunAsync(scenario, real, options.Warmup + ToSettle, options.Duration));
    }

    // The service listens before its editions and its store are ready.
    private static async Task<byte[][]> PrepareAsync(ServiceProcess real)
    {
        const int tries = 100;
        for (var i = 0; ; i++)
        {
            try
            {
                return await PostingWorkload.PrepareAsync(real.Port);
            }
            catch (Grpc.Core.RpcException e) when (e.StatusCode == Grpc.Core.StatusCode.Unavailable && i < tries)
            {
                await Task.Delay(200);
            }
        }
    }
}
