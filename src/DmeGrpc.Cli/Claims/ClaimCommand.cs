using System.CommandLine;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Claims;

/// <summary><c>dme claim</c>: records claims with a service that keeps the member's history.</summary>
internal static class ClaimCommand
{
    public const string Name = "claim";

    /// <summary>What stands below the help of its commands.</summary>
    public const string Notes = """
        Repeating a command is safe: the service knows a claim by its submitter and id,
        and gives the first answer again.

        Exit code:
          0  it was done, and every line posted is payable
          1  a line is not payable, or the service refused something, and said why
          2  the command itself failed: a bad option, a file that is missing or not
             JSON, a server that does not answer or does not know the caller
        """;

    public static Command Build(CommandConsole console) => new(Name, "Record claims, so that they use up authorizations and count against later ones.")
    {
        PostCommand.Build(console),
        ReplaceCommand.Build(console),
        VoidCommand.Build(console),
    };

    /// <summary>The option that says who posts.</summary>
    public static Option<string?> SubmitterOption() =>
        new("--submitter") { Description = "Who posts; needed where the service does not ask who calls.", HelpName = "NAME" };
}
