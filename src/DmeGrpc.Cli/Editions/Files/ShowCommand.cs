using System.CommandLine;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Editions.Files;

/// <summary><c>dme edition show</c>: what an edition file says of itself.</summary>
internal static class ShowCommand
{
    public const string Name = "show";

    /// <summary>What stands below the help.</summary>
    public const string Notes = """
        Reads the directory and the manifest alone; verify checks the rest.

        Exit code:
          0  the file says what it holds
          2  it cannot be read, is no edition file, is damaged, or is of a newer format
        """;

    public static Command Build(CommandConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "An edition file." };
        var format = ReportFormatOption.Named("--format");
        var command = new Command(Name, "Say what an edition file holds: its tables, sources, releases and when it was built.") { file, format };
        command.SetAction((parsed, cancellation) => ShowAsync(parsed.GetValue(file)!, parsed.GetValue(format), console, cancellation));
        return command;
    }

    private static async Task<int> ShowAsync(string file, ReportFormat format, CommandConsole console, CancellationToken cancellation)
    {
        var description = EditionFileAccess.Describe(file);
        using var output = new OutputBuffer(console.Output);
        if (format == ReportFormat.Json)
        {
            await output.Text.WriteLineAsync(ReportJson.Of(description));
        }
        else
        {
            new DescriptionWriter(output.Text, console.Width, console.UsesColor).Write(description);
        }

        await output.FlushAsync(cancellation);
        return ExitCodes.Success;
    }
}
