using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DmeGrpc.Storage.Sqlite;

/// <summary>
/// Makes the file where there is none, and tells SQLite on each connection what it wants to be told: to flush every commit to the disk (its write-ahead log would survive a crash of the
/// program without, but not of the machine), and to wait for another process that is writing.
/// </summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Make(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Make(connection);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Make(DbConnection connection)
    {
        try
        {
            PrivateFile.Make(connection.DataSource);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // SQLite will not be able to open it either, and says so in its own way.
        }
    }
}
