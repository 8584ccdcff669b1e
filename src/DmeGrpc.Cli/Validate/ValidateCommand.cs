using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Remote;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Validate;

/// <summary><c>dme validate</c>: its arguments and options.</summary>
internal static class ValidateCommand
{
    public const string Name = "validate";

    private const string Description = "Say of claims, before they are sent, whether each line is payable, and if not, why and what cures it.";

    public static Command Build(CommandConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of claims. - is standard input, as is no file at all where standard input is not a terminal.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var server = ServerOption.New("Let a running service judge, such as http://127.0.0.1:50551. Without it claims are judged here.");
        var key = ApiKey.Option();
        var format = new Option<OutputFormat>("--format")
        {
            Description = "table (default); or json: a ClaimResult a line, or a ClaimItem with the error of a claim that cannot be read.",
            HelpName = "table|json",
            CustomParser = ParseFormat,
        };
        var edition = new Option<string[]>("--edition")
        {
            Description = "The edition to judge by: an edition file, a folder, or starter (default), which is no substitute for the CMS files. Several may be given.",
            HelpName = "EDITION",
        };
        var plans = new Option<string?>("--plans")
        {
            Description = "A folder of plan files, for claims that name a plan. Without it: Medicare fee-for-service alone.",
            HelpName = "FOLDER",
        };
        var knownAsOf = new Option<DateOnly?>("--known-as-of")
        {
            Description = "Judge by what had been published by this day, such as 2024-07-01.",
            HelpName = "DATE",
            CustomParser = ParseDay,
        };
        var command = new Command(Name, Description) { files, server, key, format, edition, plans, knownAsOf };
        command.Validators.Add(result =>
        {
            if (result.GetResult(server) is { Implicit: false } && result.GetResult(edition) is { Implicit: false })
            {
                result.AddError("--server and --edition exclude each other: a service judges by its own editions.");
            }

            if (result.GetResult(server) is { Implicit: false } && result.GetResult(plans) is { Implicit: false })
            {
                result.AddError("--server and --plans exclude each other: a service judges by its own plans.");
            }

            CheckFiles(result, result.GetValue(files) ?? [], console);
        });
        command.SetAction((parsed, cancellation) => Validation.RunAsync(
            new ValidateOptions
            {
                Files = parsed.GetValue(files) is { Length: > 0 } names ? names : [InputSources.StandardInput],
                Server = parsed.GetValue(server),
                ApiKeyFile = parsed.GetValue(key),
                Format = parsed.GetValue(format),
                Editions = parsed.GetValue(edition) ?? [],
                Plans = parsed.GetValue(plans),
                KnownAsOf = parsed.GetValue(knownAsOf),
            },
            console, cancellation));
        return command;
    }

    private static void CheckFiles(CommandResult result, string[] names, CommandConsole console)
    {
        if (names.Length == 0 && !console.IsInputRedirected)
        {
            result.AddError("Name a file of claims, or - for standard input.");
        }

        // A mistyped option would else be taken for a file.
        foreach (var name in names.Where(name => name.StartsWith('-') && name != InputSources.StandardInput))
        {
            result.AddError($"{name} is not an option; a file of that name is ./{name}.");
        }
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"--known-as-of wants a day such as 2024-07-01, not \"{text}\".");
        return null;
    }

    private static OutputFormat ParseFormat(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        switch (text)
        {
            case "table":
                return OutputFormat.Table;
            case "json":
                return OutputFormat.Json;
            default:
                result.AddError($"--format wants table or json, not \"{text}\".");
                return default;
        }
    }
}
