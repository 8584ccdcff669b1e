namespace DmeGrpc.Storage;

/// <summary>How much the store takes on, and how often it looks.</summary>
public sealed record StoreOptions
{
    /// <summary>How many changes are written at a time by this process; more wait. SQLite has one writer whatever is said here.</summary>
    /// <value>The default is 32.</value>
    public int MaximumWriters { get; init; } = 32;

    /// <summary>How many changes may wait for their turn; more are answered with <see cref="StoreUnavailableReason.Overloaded"/>.</summary>
    /// <value>The default is 2000.</value>
    public int MaximumWaitingWriters { get; init; } = 2000;

    /// <summary>How often a watch looks for changes that nobody told it of.</summary>
    /// <value>The default is one second.</value>
    public TimeSpan WatchPollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The largest document, in bytes.</summary>
    /// <value>The default is 32 MiB.</value>
    public long MaximumDocumentLength { get; init; } = 32 * 1024 * 1024;

    /// <summary>In which pieces documents are kept, in bytes.</summary>
    /// <value>The default is 256 KiB.</value>
    public int DocumentChunkLength { get; init; } = 256 * 1024;
}
