namespace DmeGrpc.Storage.Internal;

/// <summary>What the store must know of its database beyond the model.</summary>
internal interface IStoreDialect
{
    /// <summary>How many changes the database can write at a time; more would wait inside it.</summary>
    int MaximumWriters { get; }

    /// <summary>Why the database cannot answer; null when the exception means something else.</summary>
    StoreUnavailableReason? UnavailableReason(Exception exception);

    /// <summary>Whether another transaction inserted the same key.</summary>
    bool IsDuplicateKey(Exception exception);

    /// <summary>Whether another transaction got in the way, and doing everything again may succeed.</summary>
    bool IsContended(Exception exception);
}
