using DmeGrpc.Storage.Internal;
using Npgsql;

namespace DmeGrpc.Storage.Postgres;

/// <summary>What PostgreSQL's error codes mean. Source: appendix A of its manual.</summary>
internal sealed class PostgresDialect : IStoreDialect
{
    /// <summary>As many as the options say.</summary>
    public int MaximumWriters => int.MaxValue;

    public StoreUnavailableReason? UnavailableReason(Exception exception) => Find(exception) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidCatalogName } =>
            StoreUnavailableReason.SchemaMissing,
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } =>
            StoreUnavailableReason.Overloaded,
        PostgresException refused => IsDown(refused.SqlState) ? StoreUnavailableReason.Down : null,
        NpgsqlException => StoreUnavailableReason.Down,
        _ => null,
    };

    public bool IsDuplicateKey(Exception exception) => Find(exception) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsContended(Exception exception) =>
        Find(exception) is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    // Classes: 08 connection, 28 authorization, 53 resources, 57 operator intervention, 58 system error, XX internal; a standby refuses to write.
    private static bool IsDown(string sqlState) =>
        sqlState[..2] is "08" or "28" or "53" or "57" or "58" or "XX" || sqlState == PostgresErrorCodes.ReadOnlySqlTransaction;

    private static NpgsqlException? Find(Exception? exception)
    {
        while (exception is not (null or NpgsqlException))
        {
            exception = exception.InnerException;
        }

        return (NpgsqlException?)exception;
    }
}
