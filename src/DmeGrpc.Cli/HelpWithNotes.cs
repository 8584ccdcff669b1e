using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace DmeGrpc.Cli;

/// <summary>The help of a command, with notes below it.</summary>
internal sealed class HelpWithNotes : SynchronousCommandLineAction
{
    private const string ValidateNotes = """
        Input:
          A claim as a JSON object, a list of claims, or claims one after the other as
          in JSON Lines. The fields are those of dme.claims.v1.Claim, in camel case or
          as the protos have them; samples/ has examples.

        Exit code:
          0  every claim is payable
          1  a claim is not payable, could not be evaluated, or could not be read
          2  the command itself failed: a bad option, a file that is missing, empty or
             not JSON, a server that does not answer; claims before the fault are
             judged all the same
        """;

    private readonly HelpAction help;

    private HelpWithNotes(HelpAction help) => this.help = help;

    /// <summary>Puts itself in the place of a command's own help.</summary>
    /// <param name="root">The command, whose help is that of its subcommands too.</param>
    /// <param name="width">The columns of a line.</param>
    public static void Replace(RootCommand root, int width)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var action = (HelpAction)option.Action!;
        action.MaxWidth = width;
        option.Action = new HelpWithNotes(action);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (NotesOf(parseResult.CommandResult) is { } notes)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(notes.ReplaceLineEndings("\n"));
        }

        return code;
    }

    private static string? NotesOf(CommandResult result) => (result.Parent as CommandResult)?.Command.Name switch
    {
        Authorizations.AuthorizationCommand.Name => Authorizations.AuthorizationCommand.Notes,
        Claims.ClaimCommand.Name => Claims.ClaimCommand.Notes,
        Members.MemberCommand.Name => Members.MemberCommand.Notes,
        _ => NotesOf(result.Command.Name),
    };

    private static string? NotesOf(string command) => command switch
    {
        Validate.ValidateCommand.Name => ValidateNotes,
        Editions.Building.BuildCommand.Name => Editions.Building.BuildCommand.Notes,
        Editions.Files.ShowCommand.Name => Editions.Files.ShowCommand.Notes,
        Editions.Files.VerifyCommand.Name => Editions.Files.VerifyCommand.Notes,
        Editions.Files.SynthesizeCommand.Name => Editions.Files.SynthesizeCommand.Notes,
        Members.EligibilityCommand.Name => Members.EligibilityCommand.Notes,
        EditionDiffs.DiffCommand.Name => EditionDiffs.DiffCommand.Notes,
        FrontDesks.CheckCommand.Name => FrontDesks.CheckCommand.Notes,
        FrontDesks.QuoteCommand.Name => FrontDesks.QuoteCommand.Notes,
        _ => null,
    };
}
