using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DmeGrpc.Storage.Sqlite;

/// <summary>
/// What SQLite wants to be told on each connection: to flush every commit to the disk (its write-ahead log would survive a crash of the
/// program without, but not of the machine), and to wait for another process that is writing.
/// </summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";

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
}
