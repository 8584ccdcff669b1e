namespace DmeGrpc.Server.Members;

/// <summary>
/// Keeps a store that does not answer from slowing every message down: after a failure nobody asks it for a while, and then one caller tries
/// before the others.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="rest">How long nobody asks.</param>
internal sealed class StoreBreaker(TimeProvider clock, TimeSpan rest)
{
    private readonly Lock gate = new();

    // The timestamp from which the store may be asked again; null while nothing has failed.
    private long? restedSince;

    /// <summary>Whether the store may be asked now. Whoever may, tells what came of it.</summary>
    public bool MayAsk()
    {
        lock (gate)
        {
            if (restedSince is not { } failed)
            {
                return true;
            }

            if (clock.GetElapsedTime(failed) < rest)
            {
                return false;
            }

            // This caller tries; the others wait for what it finds, or for another rest.
            restedSince = clock.GetTimestamp();
            return true;
        }
    }

    /// <summary>The store has answered.</summary>
    public void Answered()
    {
        lock (gate)
        {
            restedSince = null;
        }
    }

    /// <summary>The store has not answered.</summary>
    public void Failed()
    {
        lock (gate)
        {
            restedSince = clock.GetTimestamp();
        }
    }
}
