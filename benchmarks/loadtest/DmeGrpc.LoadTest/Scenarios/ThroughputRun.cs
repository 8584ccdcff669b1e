using DmeGrpc.LoadTest.Processes;
using DmeGrpc.LoadTest.Reporting;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Unary calls, streams, and latency at fixed rates, each against the service and the echo in turn.</summary>
internal static class ThroughputRun
{
    private static readonly (int Connections, int Streams)[] UnaryShapes = [(1, 1), (1, 10), (1, 100), (10, 10), (50, 10)];
    private static readonly int[] BatchSizes = [1, 10, 50, 200];
    private static readonly double[] PartsOfFullRate = [0.25, 0.5, 0.75];

    /// <summary>Runs all of them.</summary>
    public static async Task RunAsync(Workload workload, ServiceProcess real, ServiceProcess echo, RunOptions options, MeasurementWriter results)
    {
        await Settling.RunAsync(echo, workload);
        await Settling.RunAsync(real, workload);
        var full = double.MaxValue;
        foreach (var (connections, streams) in UnaryShapes)
        {
            var scenario = new Scenario($"unary {connections}x{streams}", Scenario.Unary, workload.Unary, connections, streams, 1);
            var rates = await BothAsync(scenario, real, echo, options, results);
            full = (connections, streams) == (10, 10) ? rates : full;
        }

        foreach (var size in BatchSizes)
        {
            await BothAsync(new Scenario($"stream of {size}", Scenario.Stream, workload.Batches(size), 1, size == 1 ? 64 : 4, size), real, echo, options, results);
        }

        foreach (var part in PartsOfFullRate)
        {
            var scenario = new Scenario($"unary at {part:P0} of full", Scenario.Unary, workload.Unary, 10, 100, 1) { Rate = Math.Round(full * part) };
            await BothAsync(scenario, real, echo, options, results);
        }
    }

    /// <summary>Runs one scenario against both; returns the messages a second that the service answered.</summary>
    private static async Task<double> BothAsync(Scenario scenario, ServiceProcess real, ServiceProcess echo, RunOptions options, MeasurementWriter results)
    {
        results.Write(await ScenarioRun.RunAsync(scenario, echo, options.Warmup, options.Duration));
        var measured = await ScenarioRun.RunAsync(scenario, real, options.Warmup, options.Duration);
        results.Write(measured);
        return measured.Messages / measured.Seconds;
    }
}
