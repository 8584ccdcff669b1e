using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Snapshots;

/// <summary>Reads what claims are validated against.</summary>
public interface ISnapshotReader
{
    /// <summary>
    /// One snapshot for each query, in their order. The number of statements is the same however many queries there are.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database cannot answer.</exception>
    Task<IReadOnlyList<MemberSnapshot>> ReadAsync(IReadOnlyList<SnapshotQuery> queries, CancellationToken cancellationToken);
}
