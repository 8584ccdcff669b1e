namespace DmeGrpc.Storage.Schema;

/// <summary>Lets one server at a time migrate a database.</summary>
internal interface IMigrationLock
{
    /// <summary>Whether there is a database to have a schema.</summary>
    Task<bool> DatabaseExistsAsync(CancellationToken cancellationToken);

    /// <summary>Waits for the lock, creating the database where there is none. Disposing lets go.</summary>
    Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken);
}
