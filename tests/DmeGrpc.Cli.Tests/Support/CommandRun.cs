using System.Text;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>One run of the command in this process, from the repository's root, and what came of it.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without the words that tell whether the member's other claims were consulted: all that differs where the member has none.</summary>
    public CommandRun WithoutScope() => this with
    {
        Output = string.Join('\n', Output.Split('\n').Where(line => !line.Contains("judged alone:", StringComparison.Ordinal)))
            .Replace("HISTORY_SCOPE_CLAIM_ALONE", "HISTORY_SCOPE", StringComparison.Ordinal).Replace("HISTORY_SCOPE_MEMBER", "HISTORY_SCOPE", StringComparison.Ordinal),
    };

    /// <summary>Runs the command with nothing on standard input, which is a terminal.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(console => console, args);

    /// <summary>Runs the command with text on standard input.</summary>
    public static Task<CommandRun> WithInputAsync(string input, params string[] args) => OfAsync(
        console => console with { Input = new MemoryStream(Encoding.UTF8.GetBytes(input)), IsInputRedirected = true }, args);

    /// <summary>Runs the command on a console of the test's own making.</summary>
    public static async Task<CommandRun> OfAsync(Func<CommandConsole, CommandConsole> change, params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        var console = change(new CommandConsole { Input = Stream.Null, IsInputRedirected = false, Output = output, Error = error });
        var code = await DmeCommand.RunAsync(args, console, CancellationToken.None);
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
