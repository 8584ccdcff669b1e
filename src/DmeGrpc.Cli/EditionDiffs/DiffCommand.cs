using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Engine.Differences;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary><c>dme edition diff</c>: its arguments and options.</summary>
internal static class DiffCommand
{
    public const string Name = "diff";

    /// <summary>What stands below the help.</summary>
    public const string Notes = """
        Editions:
          An edition file, the folder of an edition, or "starter" for the edition that
          is part of this program.

        Tables:
          codes, modifiers, ptp, integral, mue, add-on, fees, rural-zip, prior-auth,
          face-to-face, diagnosis. Flips are always of all tables.

        JSON:
          Without --claims a dme.reference.v1.RowDifference a line; with --claims a
          dme.reference.v1.VerdictFlip a line, one for each claim line that the
          editions judge differently.

        Exit code:
          0  no row differs, no table is missing from one of them, and no verdict flips
          1  something differs
          2  the command itself failed: a bad option, an edition or a file that cannot
             be read or written, a claim that cannot be read
        """;

    public static Command Build(CommandConsole console)
    {
        var before = new Argument<string>("A") { Description = "The edition compared from." };
        var after = new Argument<string>("B") { Description = "The edition compared to." };
        var claims = new Option<string[]>("--claims")
        {
            Description = "Judge the claims of a file by both editions and say which verdicts flip, and why. - is standard input.",
            HelpName = "FILE",
        };
        var format = new Option<DiffFormat>("--format")
        {
            Description = "table (default), json for JSON Lines, or html for one page that needs nothing else.",
            HelpName = "table|json|html",
            CustomParser = ParseFormat,
        };
        var file = new Option<string?>("--out") { Description = "Write to a file. Without it: standard output.", HelpName = "FILE" };
        var rows = new Option<int?>("--rows")
        {
            Description = $"The most rows and flips that a table ({DiffReader.TableRows}) or a page ({DiffReader.PageRows}) shows; the rest is counted. json has all.",
            HelpName = "NUMBER",
            CustomParser = ParseRows,
        };
        var table = DiffWords.Option("--table", "Compare only tables of one kind.", DiffWords.Tables);
        var program = DiffWords.Option("--program", "Compare only the tables of one program, and those that all share.", DiffWords.Programs);
        var setting = DiffWords.Option("--setting", "Compare only the tables of one setting, and those that all share.", DiffWords.Settings);
        var command = new Command(Name, "Say what two editions do not have alike, and which verdicts on claims it flips.")
        {
            before, after, claims, format, file, rows, table, program, setting,
        };
        command.SetAction((parsed, cancellation) => DiffRun.RunAsync(
            new DiffOptions
            {
                Before = parsed.GetValue(before)!,
                After = parsed.GetValue(after)!,
                Filter = new DifferenceFilter { Table = parsed.GetValue(table), Program = parsed.GetValue(program), Setting = parsed.GetValue(setting) },
                Claims = parsed.GetValue(claims) ?? [],
                Format = parsed.GetValue(format),
                Out = parsed.GetValue(file),
                Rows = parsed.GetValue(rows),
            },
            console, cancellation));
        return command;
    }

    private static DiffFormat ParseFormat(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        switch (text)
        {
            case "table":
                return DiffFormat.Table;
            case "json":
                return DiffFormat.Json;
            case "html":
                return DiffFormat.Html;
            default:
                result.AddError($"--format wants table, json or html, not \"{text}\".");
                return default;
        }
    }

    private static int? ParseRows(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows))
        {
            return rows;
        }

        result.AddError($"--rows wants a number, not \"{text}\".");
        return null;
    }
}
