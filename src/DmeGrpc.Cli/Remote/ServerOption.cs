using System.CommandLine;
using System.CommandLine.Parsing;

namespace DmeGrpc.Cli.Remote;

/// <summary>The option that names a running service.</summary>
internal static class ServerOption
{
    public const string Name = "--server";

    public static Option<Uri?> New(string description) => new(Name) { Description = description, HelpName = "URL", CustomParser = Parse };

    private static Uri? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri;
        }

        result.AddError($"--server wants an address such as http://127.0.0.1:50551 or https://dme.example.org, not \"{text}\".");
        return null;
    }
}
