using DmeGrpc.LoadTest.Processes;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Waits until a service has its editions: until then it listens and answers UNAVAILABLE.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Asks for one claim until there is an answer.</summary>
    public static async Task WaitAsync(ServiceProcess service, Workload workload)
    {
        var scenario = new Scenario("ready", Scenario.Unary, workload.Unary, 1, 1, 1);
        var deadline = DateTime.UtcNow + Patience;
        while ((await ScenarioRun.RunAsync(scenario, service, TimeSpan.Zero, TimeSpan.FromMilliseconds(100))) is { Errors: > 0 } or { Messages: 0 })
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new InvalidOperationException($"{service.Name} listens and does not answer.");
            }

            await Task.Delay(200);
        }
    }
}
