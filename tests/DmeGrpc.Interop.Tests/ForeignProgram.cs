using System.Diagnostics;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Interop.Tests;

/// <summary>Runs a program of another language in the repository's root and reads what it prints.</summary>
internal static class ForeignProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Exit code and everything printed.</summary>
    public sealed record Result(int ExitCode, string Output, string Errors);

    public static Task<Result> Run(string program, params string[] arguments) => Run(program, arguments, input: null, variables: []);

    public static async Task<Result> Run(string program, string[] arguments, string? input, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = RepositoryFiles.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            if (input is not null)
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new Result(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.", e);
        }
    }
}
