using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DmeGrpc.LoadTest.Processes;

/// <summary>A server in a process of its own, on a port of its own.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly List<string> said = [];

    private ServiceProcess(string name, Process process) => (Name, this.process) = (name, process);

    /// <summary>Its name in results.</summary>
    public string Name { get; }

    /// <summary>Its number.</summary>
    public int Id => process.Id;

    /// <summary>Where it listens.</summary>
    public int Port { get; private set; }

    /// <summary>Starts a program of this folder and waits until it listens.</summary>
    /// <param name="name">Its name in results.</param>
    /// <param name="assembly">The program's file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Its settings.</param>
    /// <param name="onEveryProcessor">Whether it shares all processors with the client, in place of those that serve.</param>
    public static async Task<ServiceProcess> StartAsync(
        string name, string assembly, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, bool onEveryProcessor = false)
    {
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, assembly), .. arguments];
        var command = onEveryProcessor ? Processors.ToShare(program) : Processors.ToServe(program);
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var service = new ServiceProcess(name, Process.Start(start)!);
        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        service.process.OutputDataReceived += (_, line) => service.Hear(line.Data, listening);
        service.process.ErrorDataReceived += (_, line) => service.Hear(line.Data, listening);
        service.process.BeginOutputReadLine();
        service.process.BeginErrorReadLine();
        if (await Task.WhenAny(listening.Task, service.process.WaitForExitAsync(), Task.Delay(Patience)) != listening.Task)
        {
            service.Dispose();
            throw new InvalidOperationException($"{name} does not listen. It said:\n{string.Join('\n', service.said)}");
        }

        service.Port = await listening.Task;
        return service;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private void Hear(string? line, TaskCompletionSource<int> listening)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.Add(line);
        }

        if (Address().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(int.Parse(match.Groups["port"].ValueSpan, provider: null));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Address();
}
