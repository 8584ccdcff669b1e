using DmeGrpc.Storage.Schema;
using Microsoft.Data.Sqlite;

namespace DmeGrpc.Storage.Sqlite;

/// <summary>
/// A file beside the database, locked by the operating system: it lets go when a process dies. The lock that EF Core keeps in a table does
/// not, so one that is found while the file is held was left by a process that died, and is removed.
/// </summary>
internal sealed class SqliteMigrationLock(string file, string connectionString) : IMigrationLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public Task<bool> DatabaseExistsAsync(CancellationToken cancellationToken) => Task.FromResult(File.Exists(file));

    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var held = await OpenAsync(cancellationToken);
        try
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\";";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private async Task<FileStream> OpenAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
