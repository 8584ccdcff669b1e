using DmeGrpc.LoadTest.Processes;
using DmeGrpc.LoadTest.Reporting;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>How the service bears more connections, less memory, and more editions at once.</summary>
internal static class ScaleRun
{
    private static readonly int[] ConnectionCounts = [1, 10, 100, 1_000];
    private static readonly int[] EditionCounts = [1, 2, 4, 8];

    /// <summary>Runs all three.</summary>
    public static async Task RunAsync(Workload workload, RunOptions options, MeasurementWriter results)
    {
        using (var real = await Services.StartRealAsync(options.Edition))
        {
            await Readiness.WaitAsync(real, workload);
            await Settling.RunAsync(real, workload);
            foreach (var connections in ConnectionCounts)
            {
                results.Write(await ScenarioRun.RunAsync(
                    new Scenario($"{connections} connections", Scenario.Unary, workload.Unary, connections, 1, 1), real, options.Warmup, options.Duration));
            }
        }

        await CollectorRun.RunAsync(workload, options, results);
        string[] files = options.Editions.Length > 0 ? [.. Directory.GetFiles(options.Editions, "*.edition").Order(StringComparer.Ordinal)] : [];
        foreach (var count in EditionCounts.Where(count => count <= files.Length))
        {
            await WithEditionsAsync(files[..count], workload, options, results);
        }
    }

    private static async Task WithEditionsAsync(string[] files, Workload workload, RunOptions options, MeasurementWriter results)
    {
        var folder = Directory.CreateTempSubdirectory("dme-editions-").FullName;
        try
        {
            foreach (var file in files)
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            using var real = await Services.StartRealAsync(new Dictionary<string, string> { ["Editions__Folder"] = folder, ["Store__Provider"] = "None" });
            await Readiness.WaitAsync(real, workload);
            await Settling.RunAsync(real, workload);
            results.Write(await ScenarioRun.RunAsync(
                new Scenario($"{files.Length} editions", Scenario.Stream, workload.Batches(50), 1, 4, 50), real, options.Warmup, options.Duration));
            Console.WriteLine($"{files.Length} editions: {ProcessFacts.PeakMegabytes(real.Id):N0} MB at most");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
