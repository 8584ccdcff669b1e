using DmeGrpc.LoadTest.Processes;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Lets a service compile what it runs through. Nothing of it counts: what is measured first would otherwise be measured while that goes on.</summary>
internal static class Settling
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    /// <summary>Asks it in both ways, for some seconds each.</summary>
    public static async Task RunAsync(ServiceProcess service, Workload workload)
    {
        await ScenarioRun.RunAsync(new Scenario("settling", Scenario.Unary, workload.Unary, 10, 10, 1), service, TimeSpan.Zero, Duration);
        await ScenarioRun.RunAsync(new Scenario("settling", Scenario.Stream, workload.Batches(50), 1, 4, 50), service, TimeSpan.Zero, Duration);
    }
}
