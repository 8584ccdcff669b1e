namespace DmeGrpc.Storage.Authorizations;

/// <summary>
/// A watch is to go on after a position that this store has never given out: it is another store, or was restored to an earlier state. Waiting until
/// positions pass that one would leave out all that happens until then.
/// </summary>
public sealed class UnknownPositionException : Exception
{
    /// <summary>Says which.</summary>
    /// <param name="position">The position asked for.</param>
    /// <param name="last">The last that was given out.</param>
    public UnknownPositionException(long position, long last)
        : base($"Position {position} was never given out; the last is {last}.")
    {
    }

    /// <summary>Says nothing in particular.</summary>
    public UnknownPositionException()
        : base("The position was never given out.")
    {
    }

    /// <summary>Says it in other words.</summary>
    public UnknownPositionException(string message)
        : base(message)
    {
    }

    /// <summary>Says it in other words, with a cause.</summary>
    public UnknownPositionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
