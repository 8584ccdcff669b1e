using DmeGrpc.Storage.Internal;
using Microsoft.Data.Sqlite;

namespace DmeGrpc.Storage.Sqlite;

/// <summary>What SQLite's result codes mean. Source: sqlite.org/rescode.html.</summary>
internal sealed class SqliteDialect : IStoreDialect
{
    private const int Error = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    /// <summary>A database has one writer; more would only wait in it.</summary>
    public int MaximumWriters => 1;

    public StoreUnavailableReason? UnavailableReason(Exception exception) => Find(exception) switch
    {
        { SqliteErrorCode: Busy or Locked } => StoreUnavailableReason.Overloaded,
        { SqliteErrorCode: ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NotADatabase } => StoreUnavailableReason.Down,
        { SqliteErrorCode: Error, Message: var message } when message.Contains("no such table", StringComparison.Ordinal)
            || message.Contains("no such column", StringComparison.Ordinal) => StoreUnavailableReason.SchemaMissing,
        _ => null,
    };

    public bool IsDuplicateKey(Exception exception) => Find(exception) is { SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    // The gate and the busy timeout have waited long enough already.
    public bool IsContended(Exception exception) => false;

    private static SqliteException? Find(Exception? exception)
    {
        while (exception is not (null or SqliteException))
        {
            exception = exception.InnerException;
        }

        return (SqliteException?)exception;
    }
}
