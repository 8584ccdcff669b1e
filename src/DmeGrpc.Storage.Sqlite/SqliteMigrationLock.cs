using DmeGrpc.Storage.Schema;
using Microsoft.Data.Sqlite;

namespace DmeGrpc.Storage.Sqlite;

/// <summary>
/// A file beside the database, locked by the operating system: it lets go when a process dies. The lock that EF Core keeps in a table does
/// not, so one that is found while the file is held was left by a process that died, and is removed.
/// </summary>
internal sealed class SqliteMigrationLock(string file, string connectionString) : IMigrationLock
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int TryAgainOnLinux = 11;
    private const int TryAgainElsewhere = 35;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public Task<bool> DatabaseExistsAsync(CancellationToken cancellationToken) => Task.FromResult(File.Exists(file));

    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        var held = await OpenAsync(cancellationToken);
        try
        {
            PrivateFile.Make(file);
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
        try
        {
            PrivateFile.MakeFolder(Path.GetDirectoryName(file)!);
            while (true)
            {
                try
                {
                    return PrivateFile.Open(file + ".migrating", FileMode.OpenOrCreate, FileShare.None);
                }
                catch (IOException fault) when (IsHeld(fault))
                {
                    await Task.Delay(Pause, cancellationToken);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(StoreUnavailableReason.Down, $"The database file cannot be made: {fault.Message}", fault);
        }
    }

    /// <summary>Whether somebody else has the file open, which is no reason to give up: the code of EAGAIN, or of a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException fault) => fault.HResult ==
        (OperatingSystem.IsWindows() ? SharingViolation : OperatingSystem.IsLinux() ? TryAgainOnLinux : TryAgainElsewhere);
}
