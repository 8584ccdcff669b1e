using System.CommandLine;
using System.CommandLine.Parsing;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Editions.Building;

/// <summary><c>dme edition build</c>: its options.</summary>
internal static class BuildCommand
{
    public const string Name = "build";

    /// <summary>What stands below the help.</summary>
    public const string Notes = """
        Folder:
          Files as CMS publishes them, text, xlsx or csv, in zip archives or unpacked,
          in any subfolders: PTP, MUE and add-on code tables, HCPCS quarterly files,
          DMEPOS fee schedules and rural ZIP codes, the prior authorization and
          face-to-face lists, and ICD-10-CM order files. They are recognised by
          content; keep CMS's names, from which setting and release are taken where
          the content does not tell them.

        Report:
          Every file with its rows read, kept and refused, every problem with file,
          line and reason, every table of the edition, and every file that was not
          used. A refused row is left out of the edition; with --strict nothing is
          written, and every problem is listed (100,000 a file).

        Exit code:
          0  the edition is written, read back and verified
          2  nothing is written, and a file that was there is as it was
        """;

    private const int LongestId = 64;

    public static Command Build(CommandConsole console)
    {
        var from = new Option<string>("--from") { Description = "The folder of CMS files.", HelpName = "FOLDER", Required = true };
        var file = new Option<string>("--out") { Description = "The edition file to write.", HelpName = "FILE", Required = true };
        var strict = new Option<bool>("--strict") { Description = "Write nothing if there is any problem." };
        var id = new Option<string?>("--id")
        {
            Description = "The edition's name. Without it: one that follows from its sources, such as cms-2024q3-0f3c9a71.",
            HelpName = "ID",
            CustomParser = ParseId,
        };
        var report = ReportFormatOption.Named("--report");
        var command = new Command(Name, "Make an edition file of the files CMS publishes.") { from, file, strict, id, report };
        command.SetAction((parsed, cancellation) => BuildRun.RunAsync(
            new BuildOptions
            {
                From = parsed.GetValue(from)!,
                Out = parsed.GetValue(file)!,
                IsStrict = parsed.GetValue(strict),
                Id = parsed.GetValue(id),
                Report = parsed.GetValue(report),
            },
            console, cancellation));
        return command;
    }

    private static string? ParseId(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (text.Length is > 0 and <= LongestId && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
        {
            return text;
        }

        result.AddError($"--id wants 1 to {LongestId} letters, digits, hyphens, dots and underscores, not \"{text}\".");
        return null;
    }
}
