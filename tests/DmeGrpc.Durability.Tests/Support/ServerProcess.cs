using System.Diagnostics;
using System.Text.RegularExpressions;
using Grpc.Net.Client;

namespace DmeGrpc.Durability.Tests.Support;

/// <summary>The service as a user starts it, <c>dme serve</c>: a process that can be killed and started again.</summary>
internal sealed partial class ServerProcess(IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // A process that lives for seconds earns nothing by measuring its own code, and of its log only the address and the store's state are read.
    private static readonly (string Name, string Value)[] Lean =
    [
        ("DOTNET_TieredPGO", "0"), ("Logging__LogLevel__Default", "Warning"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
        ("Logging__LogLevel__DmeGrpc.Server.Stores", "Information"),
    ];

    private readonly List<string> said = [];
    private Process? process;

    /// <summary>A connection to the process that runs now.</summary>
    public GrpcChannel Channel { get; private set; } = null!;

    /// <summary>Starts it on a port of its own and waits until it listens and its store is ready.</summary>
    public async Task StartAsync()
    {
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dme.dll"), "serve", "--port", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Lean.Concat(settings.Select(pair => (pair.Key, pair.Value))))
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data, listening, ready);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, listening, ready);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var serving = Task.WhenAll(listening.Task, ready.Task);
        var first = await Task.WhenAny(serving, process.WaitForExitAsync(), Task.Delay(Patience));
        Assert.True(first == serving, $"The service does not serve. It said:\n{Said()}");
        var old = Channel;
        Channel = GrpcChannel.ForAddress(await listening.Task);
        old?.Dispose();
    }

    /// <summary>Ends it with SIGKILL: it learns nothing of it and finishes nothing.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        Channel?.Dispose();
        if (process is not null)
        {
            await KillAsync();
        }
    }

    private void Hear(string? line, TaskCompletionSource<string> listening, TaskCompletionSource ready)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.Add(line);
        }

        if (ListeningAddress().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(match.Value);
        }
        else if (line.EndsWith("is ready", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }

    private string Said()
    {
        lock (said)
        {
            return string.Join('\n', said);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningAddress();
}
