using System.CommandLine;
using System.CommandLine.Invocation;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Claims;
using DmeGrpc.Cli.Databases;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.FrontDesks;
using DmeGrpc.Cli.Members;
using DmeGrpc.Cli.Serve;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Cli.Validate;

namespace DmeGrpc.Cli;

/// <summary>The <c>dme</c> command.</summary>
internal static class DmeCommand
{
    private const string Description = "Says before a claim is sent whether each DME line is payable, and if not, why and what cures it.";

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="console">Where to read from and write to.</param>
    /// <param name="cancellation">The user's wish to stop.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CommandConsole console, CancellationToken cancellation)
    {
        var root = new RootCommand(Description)
        {
            ValidateCommand.Build(console), ServeCommand.Build(console), EditionCommand.Build(console), AuthorizationCommand.Build(console),
            CheckCommand.Build(console), QuoteCommand.Build(console), ClaimCommand.Build(console), MemberCommand.Build(console), EligibilityCommand.Build(console),
            DatabaseCommand.Build(console),
        };
        HelpWithNotes.Replace(root, console.Width);
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            await console.ComplainAsync($"{Complaint(parsed)} See dme --help.");
            return ExitCodes.Failed;
        }

        try
        {
            return await InvokeAsync(parsed, console, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (OutputClosedException)
        {
            return ExitCodes.OutputClosed;
        }
        catch (CommandFailedException e)
        {
            await console.ComplainAsync(e.Message);
            return ExitCodes.Failed;
        }
        catch (Exception e)
        {
            await console.ComplainAsync($"this is a fault of the command itself: {e.GetType().Name}: {e.Message}");
            return ExitCodes.Failed;
        }
    }

    private static string Complaint(ParseResult parsed) => parsed switch
    {
        // A word that is not understood leads to further errors, which are of no use to anyone.
        { UnmatchedTokens: [var word, ..] } => $"\"{word}\" is not understood.",
        { CommandResult.Command: RootCommand } => "Name a command: validate, serve, edition, authorization, check, quote, claim, member, eligibility or db.",
        { CommandResult.Command.Name: EditionCommand.Name } => "Name what to do with editions: build, show, verify, diff or synthesize.",
        { CommandResult.Command.Name: AuthorizationCommand.Name } =>
            "Name what to do with authorizations: submit, decide, extend, withdraw, show, list, events, attach or watch.",
        { CommandResult.Command.Name: ClaimCommand.Name } => "Name what to do with claims: post, replace or void.",
        { CommandResult.Command.Name: MemberCommand.Name } => "Name what to do with members: import or show.",
        { CommandResult.Command.Name: DatabaseCommand.Name } => "Name what to do with the database: migrate or status.",
        _ => parsed.Errors[0].Message,
    };

    private static async Task<int> InvokeAsync(ParseResult parsed, CommandConsole console, CancellationToken cancellation)
    {
        using var output = new OutputBuffer(console.Output);
        // Faults are told apart above, and the keyboard's signal comes as the cancellation.
        var configuration = new InvocationConfiguration
        {
            Output = output.Text,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var code = await parsed.InvokeAsync(configuration, cancellation);
        await output.FlushAsync(cancellation);
        return code;
    }
}
