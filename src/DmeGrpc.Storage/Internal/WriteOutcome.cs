namespace DmeGrpc.Storage.Internal;

/// <summary>What a transaction comes to.</summary>
/// <param name="Value">The answer.</param>
/// <param name="IsCommitted">Whether what was written is kept.</param>
internal readonly record struct WriteOutcome<T>(T Value, bool IsCommitted);

/// <summary>Makes outcomes.</summary>
internal static class WriteOutcome
{
    public static WriteOutcome<T> Keep<T>(T value) => new(value, IsCommitted: true);

    public static WriteOutcome<T> Undo<T>(T value) => new(value, IsCommitted: false);
}

/// <summary>A statement whose guard held when it was planned changed no row: somebody else was faster. Everything is done again.</summary>
internal sealed class LostRaceException : Exception
{
    public LostRaceException(string message)
        : base(message)
    {
    }

    public LostRaceException()
    {
    }

    public LostRaceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
