namespace DmeGrpc.Storage.Schema;

/// <summary>The tables of the store and their migrations. Both throw <see cref="StoreUnavailableException"/> when the database cannot be reached.</summary>
public interface IStoreSchema
{
    /// <summary>How the database's schema stands to what this program knows.</summary>
    Task<SchemaStatus> GetStatusAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Applies what is pending, creating the database where there is none. Any number of servers may do so at once: one does the work, the
    /// others wait for it. A newer schema is left alone.
    /// </summary>
    /// <returns>The status before, with what was pending then; <see cref="GetStatusAsync"/> tells the status after.</returns>
    Task<SchemaStatus> MigrateAsync(CancellationToken cancellationToken);
}

/// <summary>How a database's schema stands to what this program knows.</summary>
/// <param name="Applied">The migrations the database has, in order.</param>
/// <param name="Pending">Those it lacks, in order.</param>
/// <param name="Unknown">Those it has that this program does not know: a newer program was here.</param>
public sealed record SchemaStatus(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <summary>What it comes to.</summary>
    public SchemaState State => Unknown.Count > 0 ? SchemaState.NewerThanKnown : Pending.Count > 0 ? SchemaState.Pending : SchemaState.Current;
}

/// <summary>What a schema's status comes to; a server is ready only when it is current.</summary>
public enum SchemaState
{
    /// <summary>The database has exactly the migrations this program knows.</summary>
    Current = 1,

    /// <summary>The database lacks migrations.</summary>
    Pending = 2,

    /// <summary>The database has migrations that this program does not know.</summary>
    NewerThanKnown = 3,
}
