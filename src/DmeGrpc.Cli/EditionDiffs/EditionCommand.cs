using System.CommandLine;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary><c>dme edition</c>: what can be done with editions.</summary>
internal static class EditionCommand
{
    public const string Name = "edition";

    public static Command Build(CommandConsole console) => new(Name, "Work with the editions that claims are judged by.") { DiffCommand.Build(console) };
}
