using System.CommandLine;
using DmeGrpc.Cli.EditionDiffs;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Editions.Files;

/// <summary><c>dme edition verify</c>: whether an edition file is sound.</summary>
internal static class VerifyCommand
{
    public const string Name = "verify";

    /// <summary>What stands below the help.</summary>
    public const string Notes = """
        Compares every checksum, checks every value against its bounds, looks every
        row up once, and sees that no two rows answer for one day.

        Exit code:
          0  the file is sound
          2  it cannot be read, is no edition file, is damaged, or is of a newer format
        """;

    public static Command Build(CommandConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "An edition file." };
        var command = new Command(Name, "Check every byte and every row of an edition file.") { file };
        command.SetAction((parsed, cancellation) => VerifyAsync(parsed.GetValue(file)!, console, cancellation));
        return command;
    }

    private static async Task<int> VerifyAsync(string file, CommandConsole console, CancellationToken cancellation)
    {
        var description = EditionFileAccess.Verify(file);
        using var output = new OutputBuffer(console.Output);
        var rows = description.Sections.Sum(section => section.Rows);
        await output.Text.WriteLineAsync(SafeText.Of(
            $"{file} is sound: {description.Manifest.EditionId}, {DiffText.Count(description.Sections.Count, "section")}, {DiffText.Count(rows, "row")}, "
            + $"{DiffText.Count(description.Length, "byte")}."));
        await output.FlushAsync(cancellation);
        return ExitCodes.Success;
    }
}
