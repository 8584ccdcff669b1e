namespace DmeGrpc.Server.Stores;

/// <summary>What is known of the store.</summary>
public enum StoreState
{
    /// <summary>The server runs without one.</summary>
    None = 0,

    /// <summary>Nobody has looked yet.</summary>
    Unknown,

    /// <summary>It answers and has the schema that this program knows.</summary>
    Ready,

    /// <summary>It does not answer.</summary>
    Unreachable,

    /// <summary>Its schema is missing or older than this program needs.</summary>
    SchemaPending,

    /// <summary>A newer program has changed its schema.</summary>
    SchemaNewer,
}
