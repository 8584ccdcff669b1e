using System.CommandLine;
using System.CommandLine.Parsing;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Validate;

/// <summary><c>dme validate</c>: its arguments and options.</summary>
internal static class ValidateCommand
{
    public static Command Build(CommandConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of claims: a JSON object, a list of them, or one after the other as in JSON Lines. - is standard input, "
                + "as is no file at all where standard input is not a terminal.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var server = new Option<Uri?>("--server")
        {
            Description = "Have a running service judge the claims, such as http://127.0.0.1:50551. Without it they are judged here.",
            HelpName = "URL",
            CustomParser = ParseServer,
        };
        var format = new Option<OutputFormat>("--format")
        {
            Description = "table to be read, or json for programs: one ClaimResult a line, or a ClaimItem with its error where a claim cannot be read.",
            HelpName = "table|json",
            CustomParser = ParseFormat,
            DefaultValueFactory = _ => OutputFormat.Table,
        };
        var edition = new Option<string?>("--edition")
        {
            Description = "The folder of the edition to judge by. Without it the starter edition is used, an excerpt that is no substitute for the CMS files.",
            HelpName = "FOLDER",
        };
        var command = new Command("validate", "Say of claims, before they are sent, whether each line is payable, and if not, why and what cures it.")
        {
            files, server, format, edition,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(server) is { Implicit: false } && result.GetResult(edition) is { Implicit: false })
            {
                result.AddError("--server and --edition exclude each other: a service judges by its own edition.");
            }

            if (result.GetValue(files) is not { Length: > 0 } && !console.IsInputRedirected)
            {
                result.AddError("Name a file of claims, or - for standard input.");
            }
        });
        command.SetAction((parsed, cancellation) => Validation.RunAsync(
            new ValidateOptions
            {
                Files = parsed.GetValue(files) is { Length: > 0 } names ? names : [InputSources.StandardInput],
                Server = parsed.GetValue(server),
                Format = parsed.GetValue(format),
                Edition = parsed.GetValue(edition),
            },
            console, cancellation));
        return command;
    }

    private static Uri? ParseServer(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri;
        }

        result.AddError($"--server wants an address such as http://127.0.0.1:50551 or https://dme.example.org, not \"{text}\".");
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
