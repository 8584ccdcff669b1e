using System.Globalization;
using DmeGrpc.LoadTest.Processes;
using DmeGrpc.LoadTest.Reporting;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>
/// What the collector of garbage and a limit of memory do to the service. A limit of a container works through the same setting: .NET limits its heap to three
/// quarters of it. The service runs on all processors, because it would not have the server's collector on one.
/// </summary>
internal static class CollectorRun
{
    private const int Megabyte = 1024 * 1024;

    private static readonly (bool IsServer, int HeapMegabytes)[] Settings = [(true, 0), (false, 0), (true, 150), (false, 150), (true, 75), (false, 75), (false, 48)];

    /// <summary>Runs each.</summary>
    public static async Task RunAsync(Workload workload, RunOptions options, MeasurementWriter results)
    {
        foreach (var (isServer, megabytes) in Settings)
        {
            var settings = Services.OfEdition(options.Edition);
            settings["DOTNET_gcServer"] = isServer ? "1" : "0";
            if (megabytes > 0)
            {
                settings["DOTNET_GCHeapHardLimit"] = (megabytes * Megabyte).ToString("X", CultureInfo.InvariantCulture);
            }

            using var real = await Services.StartRealAsync(settings, onEveryProcessor: true);
            await Readiness.WaitAsync(real, workload);
            await Settling.RunAsync(real, workload);
            var name = $"{(isServer ? "server" : "workstation")} collector{(megabytes > 0 ? $" heap {megabytes} MB" : "")}";
            results.Write(await ScenarioRun.RunAsync(new Scenario(name, Scenario.Stream, workload.Batches(50), 2, 4, 50), real, options.Warmup, options.Duration));
            Console.WriteLine($"{name}: {ProcessFacts.PeakMegabytes(real.Id):N0} MB at most");
        }
    }
}
