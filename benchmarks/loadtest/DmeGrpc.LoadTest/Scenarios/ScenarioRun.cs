using System.Diagnostics;
using DmeGrpc.LoadTest.Http2;
using DmeGrpc.LoadTest.Measuring;
using DmeGrpc.LoadTest.Processes;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>Runs a scenario against a service: opens the connections, warms up, measures, lets every call end.</summary>
internal static class ScenarioRun
{
    private const int LeastAnswersToWarmUp = 2_000;

    private static readonly TimeSpan MostWarmup = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs it.</summary>
    /// <param name="scenario">What is asked.</param>
    /// <param name="service">Who is asked.</param>
    /// <param name="warmup">How long nothing counts.</param>
    /// <param name="duration">How long answers count.</param>
    public static async Task<Measurement> RunAsync(Scenario scenario, ServiceProcess service, TimeSpan warmup, TimeSpan duration)
    {
        var phase = new Phase();
        var headers = FrameWriter.GrpcHeaders(scenario.Path, service.Port);
        var callers = new Caller[scenario.Connections];
        for (var i = 0; i < callers.Length; i++)
        {
            callers[i] = CallerOf(scenario, phase, headers, i);
            callers[i].Connection = await Http2Connection.OpenAsync(service.Port, callers[i]);
        }

        using var pace = scenario.Rate > 0 ? new Pace(scenario.Rate, [.. callers.Cast<UnaryCaller>()]) : null;
        foreach (var caller in callers)
        {
            caller.Connection.Run(caller.Start);
            await caller.Connection.FlushAsync();
        }

        pace?.Start();
        await WarmUpAsync(callers, warmup);
        var (server, client, since) = (ProcessFacts.ProcessorSeconds(service.Id), ProcessFacts.ProcessorSeconds(Environment.ProcessId), Stopwatch.GetTimestamp());
        phase.Measure(true);
        await Task.Delay(duration);
        phase.Measure(false);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        (server, client) = (ProcessFacts.ProcessorSeconds(service.Id) - server, ProcessFacts.ProcessorSeconds(Environment.ProcessId) - client);
        phase.End();
        pace?.Dispose();
        var unfinished = await FinishAsync(callers);

        var latency = new LatencyHistogram();
        foreach (var caller in callers)
        {
            latency.Add(caller.Latency);
        }

        return new Measurement
        {
            Scenario = scenario.Name,
            Service = service.Name,
            Connections = scenario.Connections,
            InFlight = scenario.InFlight,
            ClaimsPerMessage = scenario.ClaimsPerMessage,
            Rate = scenario.Rate,
            Messages = latency.Count,
            Errors = callers.Sum(caller => caller.Errors) + unfinished,
            Seconds = seconds,
            ServerSeconds = server,
            ClientSeconds = client,
            ServerMegabytes = ProcessFacts.ResidentMegabytes(service.Id),
            Latency = latency,
        };
    }

    // A service that has hardly answered yet is still compiling itself.
    private static async Task WarmUpAsync(Caller[] callers, TimeSpan warmup)
    {
        var since = Stopwatch.GetTimestamp();
        await Task.Delay(warmup);
        while (warmup > TimeSpan.Zero && callers.Sum(caller => caller.Answers) < LeastAnswersToWarmUp && Stopwatch.GetElapsedTime(since) < MostWarmup)
        {
            await Task.Delay(20);
        }
    }

    private static Caller CallerOf(Scenario scenario, Phase phase, byte[] headers, int number)
    {
        // Connections begin at different messages, and share them out where each may go once only.
        var bodies = scenario.IsOnce ? [.. scenario.Bodies.Where((_, i) => i % scenario.Connections == number)] : scenario.Bodies;
        var first = scenario.IsOnce ? 0 : number * bodies.Length / scenario.Connections;
        return scenario.IsStream
            ? new StreamCaller(phase, headers, bodies, scenario.ClaimsPerMessage, first, scenario.InFlight)
            : new UnaryCaller(phase, headers, bodies, first, scenario.InFlight, scenario.Rate > 0);
    }

    // Returns how many calls had not ended, or ended with their connection.
    private static async Task<long> FinishAsync(Caller[] callers)
    {
        foreach (var caller in callers)
        {
            caller.Connection.Run(caller.Finish);
            await caller.Connection.FlushAsync();
        }

        var since = Stopwatch.GetTimestamp();
        while (callers.Any(caller => caller.Open > 0 && caller.Connection.Fault is null) && Stopwatch.GetElapsedTime(since) < Patience)
        {
            await Task.Delay(5);
        }

        var unfinished = callers.Sum(caller => caller.Open);
        foreach (var caller in callers)
        {
            if (caller.Connection.Fault is { } fault)
            {
                Console.Error.WriteLine($"connection: {fault}");
                unfinished++;
            }

            caller.Connection.Dispose();
        }

        return unfinished;
    }
}
