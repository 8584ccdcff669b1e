using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Server.Hosting;

namespace DmeGrpc.Cli.Serve;

/// <summary><c>dme serve</c>: its options, which are settings of the service under shorter names.</summary>
internal static class ServeCommand
{
    public static Command Build(CommandConsole console)
    {
        var port = new Option<int?>("--port")
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"The TCP port to listen on, {ListenSettings.DefaultPort} by default; 0 takes any free port."),
            HelpName = "PORT",
            CustomParser = ParsePort,
        };
        var options = new (Option<string?> Option, string Setting)[]
        {
            (Text("--address", "IP", $"The IP address to listen on, {ListenSettings.DefaultAddress} by default; 0.0.0.0 for every interface."), "Listen:Address"),
            (Text("--certificate", "FILE", "The certificate chain in PEM, to speak TLS."), "Listen:CertificatePath"),
            (Text("--key", "FILE", "The certificate's private key in PEM."), "Listen:CertificateKeyPath"),
            (Text("--edition", "PATH", "The edition file or folder to judge by. Without it: the starter edition, no substitute for the CMS files."), "Editions:Path"),
            (Text("--editions", "FOLDER", "A folder of edition files to judge by, watched while the service runs."), "Editions:Folder"),
            (Text("--plans", "FOLDER", "A folder of plan files. Without it: Medicare fee-for-service alone."), "Plans:Folder"),
            (Text("--store", "PROVIDER", "Where authorizations are kept: sqlite (default), postgres or none."), "Store:Provider"),
            (Text("--store-path", "FILE", "The SQLite file; dme.db in a folder dmegrpc among your data by default. PostgreSQL is named by the variable "
                + "Store__ConnectionString."), "Store:Path"),
        };
        var set = new Option<string[]>("--set")
        {
            Description = "Any setting of the service, such as Limits:MaxLinesPerClaim=900. May be given several times.",
            HelpName = "NAME=VALUE",
            CustomParser = ParseSettings,
        };
        var command = new Command("serve", "Serve dme.claims.v1, dme.authorizations.v1, dme.coverage.v1 and dme.reference.v1 over gRPC until Ctrl-C.") { port };
        foreach (var (option, _) in options)
        {
            command.Add(option);
        }

        command.Add(set);
        command.SetAction((parsed, _) => Serving.RunAsync(
            [
                .. parsed.GetValue(port) is { } number ? [string.Create(CultureInfo.InvariantCulture, $"Listen:Port={number}")] : Array.Empty<string>(),
                .. options.Where(pair => parsed.GetValue(pair.Option) is not null).Select(pair => $"{pair.Setting}={parsed.GetValue(pair.Option)}"),
                .. parsed.GetValue(set) ?? [],
            ],
            console));
        return command;
    }

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    private static int? ParsePort(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return port;
        }

        result.AddError($"--port wants a number from 0 to {ushort.MaxValue}, not \"{text}\".");
        return null;
    }

    private static string[] ParseSettings(ArgumentResult result)
    {
        var settings = result.Tokens.Select(token => token.Value).ToArray();
        foreach (var setting in settings.Where(setting => setting.IndexOf('=', StringComparison.Ordinal) <= 0))
        {
            result.AddError($"--set wants NAME=VALUE, such as Limits:MaxLinesPerClaim=900, not \"{setting}\".");
        }

        return settings;
    }
}
