using DmeGrpc.Storage.Schema;
using Npgsql;

namespace DmeGrpc.Storage.Postgres;

/// <summary>An advisory lock of a connection kept open for it: PostgreSQL lets go when the connection ends, however it ends.</summary>
internal sealed class PostgresMigrationLock(NpgsqlDataSource source, string connectionString) : IMigrationLock
{
    // Any number will do that is the same everywhere: "dme" and "grpc" in ASCII.
    private const long LockId = 0x0064_6D65_6772_7063;
    private const string MaintenanceDatabase = "postgres";

    public async Task<bool> DatabaseExistsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        if (!await DatabaseExistsAsync(cancellationToken))
        {
            await CreateDatabaseAsync(cancellationToken);
        }

        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { CommandTimeout = 0, Parameters = { new() { Value = LockId } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new Held(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var name = settings.Database ?? settings.Username ?? MaintenanceDatabase;
        settings.Database = MaintenanceDatabase;
        settings.Pooling = false;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another server has just done it.
        }
    }

    private sealed class Held(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = LockId } } };
                await command.ExecuteNonQueryAsync();
            }
        }
    }
}
