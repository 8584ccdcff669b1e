using System.CommandLine;
using DmeGrpc.Cli.EditionDiffs;
using DmeGrpc.Cli.Editions.Building;
using DmeGrpc.Cli.Editions.Files;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Editions;

/// <summary><c>dme edition</c>: what can be done with editions.</summary>
internal static class EditionCommand
{
    public const string Name = "edition";

    public static Command Build(CommandConsole console) => new(Name, "Work with the editions that claims are judged by.")
    {
        BuildCommand.Build(console),
        ShowCommand.Build(console),
        VerifyCommand.Build(console),
        DiffCommand.Build(console),
        SynthesizeCommand.Build(console),
    };
}
