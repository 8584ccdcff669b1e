using System.Diagnostics;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>The command as a process of its own, run from the repository's root.</summary>
internal sealed class CommandProcess : IDisposable
{
    /// <summary>How long a test waits for something before it fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private CommandProcess(Process process) => this.process = process;

    public StreamWriter Input => process.StandardInput;

    public StreamReader Output => process.StandardOutput;

    public StreamReader Error => process.StandardError;

    /// <summary>Starts the command.</summary>
    public static CommandProcess Start(params string[] args) =>
        Launch(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", [Assembly, .. args]);

    /// <summary>Runs a line of shell in which <c>dme</c> is the command.</summary>
    public static CommandProcess Shell(string line) => Launch("bash", ["-c", $"dme() {{ dotnet '{Assembly}' \"$@\"; }}; {line}"]);

    /// <summary>Waits for the end.</summary>
    public async Task<CommandRun> FinishAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var output = Output.ReadToEndAsync(limit.Token);
        var error = Error.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new CommandRun(process.ExitCode, await output, await error);
    }

    /// <summary>Does what Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -INT {process.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    /// <summary>The command's assembly.</summary>
    public static string Assembly => Path.Combine(AppContext.BaseDirectory, "dme.dll");

    private static CommandProcess Launch(string file, IEnumerable<string> args)
    {
        // Tests that run in the background of a shell have the signal ignored, and would hand that on.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", file, .. args])
        {
            WorkingDirectory = RepositoryFiles.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Nothing of a test is to be kept in the user's own folders.
            Environment = { ["Store__Provider"] = "None" },
        };
        return new CommandProcess(Process.Start(start)!);
    }
}
