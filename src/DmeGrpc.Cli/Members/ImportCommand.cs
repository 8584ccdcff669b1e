using System.CommandLine;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Members;

/// <summary><c>dme member import</c>.</summary>
internal static class ImportCommand
{
    public static Command Build(CommandConsole console)
    {
        var files = new Argument<string[]>("FILE") { Description = "CSV files of members, as described below. - is standard input.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import", "Record members from CSV files.") { files };
        new ServiceOptions().Complete(command, console, (parsed, session) => new ImportRun(parsed.GetValue(files)!, session).RunAsync());
        return command;
    }
}
