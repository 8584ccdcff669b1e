using System.Diagnostics;
using System.Text.RegularExpressions;
using Grpc.Net.Client;

namespace DmeGrpc.Durability.Tests.Support;

/// <summary>The service as a user starts it, <c>dme serve</c>: a process that can be killed and started again.</summary>
internal sealed partial class ServerProcess(IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<string> said = [];
    private Process? process;

    /// <summary>A connection to the process that runs now.</summary>
    public GrpcChannel Channel { get; private set; } = null!;

    /// <summary>Starts it on a port of its own and waits until it listens.</summary>
    public async Task StartAsync()
    {
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dme.dll"), "serve", "--port", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data, listening);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, listening);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var first = await Task.WhenAny(listening.Task, process.WaitForExitAsync(), Task.Delay(Patience));
        Assert.True(first == listening.Task, $"The service does not listen. It said:\n{Said()}");
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

    private void Hear(string? line, TaskCompletionSource<string> listening)
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
