namespace DmeGrpc.Storage;

/// <summary>The store cannot answer now; the same call may succeed later. What was asked for may or may not have happened: repeat it.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says why, with a cause.</summary>
    public StoreUnavailableException(StoreUnavailableReason reason, string message, Exception? inner = null)
        : base(message, inner) => Reason = reason;

    /// <summary>Says nothing in particular.</summary>
    public StoreUnavailableException()
        : this(StoreUnavailableReason.Down, "The store cannot be reached.")
    {
    }

    /// <summary>Says that the store is down.</summary>
    public StoreUnavailableException(string message)
        : this(StoreUnavailableReason.Down, message)
    {
    }

    /// <summary>Says that the store is down, with a cause.</summary>
    public StoreUnavailableException(string message, Exception inner)
        : this(StoreUnavailableReason.Down, message, inner)
    {
    }

    /// <summary>Why.</summary>
    public StoreUnavailableReason Reason { get; }

    /// <summary>How long to wait before trying again.</summary>
    public TimeSpan RetryAfter => Reason == StoreUnavailableReason.Overloaded ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(2);
}

/// <summary>Why the store cannot answer.</summary>
public enum StoreUnavailableReason
{
    /// <summary>The database cannot be reached, or broke off.</summary>
    Down = 1,

    /// <summary>Too much is waiting already.</summary>
    Overloaded = 2,

    /// <summary>The database has no schema, or an older one than this program needs.</summary>
    SchemaMissing = 3,
}
