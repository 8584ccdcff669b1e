using System.CommandLine;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Databases;

/// <summary><c>dme db</c>: looks after the database that authorizations are kept in.</summary>
internal static class DatabaseCommand
{
    public const string Name = "db";

    public static Command Build(CommandConsole console) => new(Name, "Look after the database that authorizations are kept in.")
    {
        Build("migrate", "Bring the database's schema up to date, creating it where there is none. Several at once are safe.", DatabaseRun.MigrateAsync, console),
        Build("status", "Say how the database's schema stands to what this program knows.", DatabaseRun.ShowAsync, console),
    };

    private static Command Build(string name, string description, Func<DatabaseRun, Task<int>> action, CommandConsole console)
    {
        var options = new (Option<string?> Option, string Setting)[]
        {
            (Text("--provider", "PROVIDER", "sqlite (default) or postgres."), "Store:Provider"),
            (Text("--path", "FILE", "The SQLite file; dme.db in a folder dmegrpc among your data by default."), "Store:Path"),
            (Text("--connection-string", "TEXT", "How to reach PostgreSQL. Other users of the machine can read arguments: better set the variable "
                + "Store__ConnectionString."), "Store:ConnectionString"),
        };
        var format = ReportFormatOption.Named("--format");
        var command = new Command(name, description) { format };
        foreach (var (option, _) in options)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = options.Where(pair => parsed.GetValue(pair.Option) is not null)
                .Select(pair => KeyValuePair.Create(pair.Setting, parsed.GetValue(pair.Option)));
            await using var run = DatabaseRun.Open(settings, parsed.GetValue(format), console, cancellation);
            return await action(run);
        });
        return command;
    }

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };
}
