using System.Text.Json;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage;
using DmeGrpc.Storage.Schema;
using Microsoft.Extensions.Configuration;

namespace DmeGrpc.Cli.Databases;

/// <summary>Carries out <c>dme db</c>. Settings come from appsettings.json, the environment and the options, as the service's do.</summary>
internal sealed class DatabaseRun : IAsyncDisposable
{
    private readonly StoreAccess store;
    private readonly ReportFormat format;
    private readonly CommandConsole console;
    private readonly CancellationToken cancellation;

    private DatabaseRun(StoreAccess store, ReportFormat format, CommandConsole console, CancellationToken cancellation) =>
        (this.store, this.format, this.console, this.cancellation) = (store, format, console, cancellation);

    /// <exception cref="CommandFailedException">The settings make no sense, or name no database.</exception>
    public static DatabaseRun Open(
        IEnumerable<KeyValuePair<string, string?>> settings, ReportFormat format, CommandConsole console, CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings)
            .Build();
        if (StoreAccess.ProblemsIn(configuration) is [var problem, ..])
        {
            throw new CommandFailedException(problem);
        }

        var opened = StoreAccess.Open(configuration) ?? throw new CommandFailedException("Store:Provider is None: there is no database to look after.");
        return new DatabaseRun(opened, format, console, cancellation);
    }

    public static Task<int> MigrateAsync(DatabaseRun run) => run.GuardAsync(async schema =>
    {
        var before = await schema.MigrateAsync(run.cancellation);
        return await run.ReportAsync(await schema.GetStatusAsync(run.cancellation), before.Pending);
    });

    public static Task<int> ShowAsync(DatabaseRun run) => run.GuardAsync(async schema => await run.ReportAsync(await schema.GetStatusAsync(run.cancellation), []));

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task<int> GuardAsync(Func<IStoreSchema, Task<int>> action)
    {
        try
        {
            return await action(store.Schema);
        }
        catch (StoreUnavailableException e)
        {
            throw new CommandFailedException(e.Message);
        }
        catch (Exception e) when (e is not (CommandFailedException or OperationCanceledException))
        {
            // Messages of a database may quote its connection string.
            throw new CommandFailedException($"the database could not be opened: {e.GetType().Name}.");
        }
    }

    private async Task<int> ReportAsync(SchemaStatus status, IReadOnlyList<string> migrated)
    {
        using var output = new OutputBuffer(console.Output);
        await output.Text.WriteLineAsync(format == ReportFormat.Json
            ? JsonSerializer.Serialize(new { state = Word(status.State), migrated, applied = status.Applied, pending = status.Pending, unknown = status.Unknown })
            : string.Join('\n', Lines(status, migrated)));
        await output.FlushAsync(cancellation);
        return status.State == SchemaState.Current ? ExitCodes.Success : ExitCodes.Refused;
    }

    private static string Word(SchemaState state) => state switch
    {
        SchemaState.Current => "current",
        SchemaState.Pending => "pending",
        _ => "newer",
    };

    private static IEnumerable<string> Lines(SchemaStatus status, IReadOnlyList<string> migrated)
    {
        foreach (var name in migrated.Intersect(status.Applied, StringComparer.Ordinal))
        {
            yield return $"applied  {name}";
        }

        foreach (var name in status.Pending)
        {
            yield return $"pending  {name}";
        }

        foreach (var name in status.Unknown)
        {
            yield return $"unknown  {name}";
        }

        yield return status.State switch
        {
            SchemaState.Current => $"The schema is the one this program knows: {status.Applied.Count} migrations.",
            SchemaState.Pending => $"The schema is missing or too old: {status.Pending.Count} migrations are pending. Run dme db migrate.",
            _ => "A newer program has changed the schema: update this one.",
        };
    }
}
