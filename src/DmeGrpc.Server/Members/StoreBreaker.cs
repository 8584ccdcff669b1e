namespace DmeGrpc.Server.Members;

/// <summary>
/// Keeps a store that does not answer from slowing every message down: after a failure nobody asks it for a while, and then one caller tries
/// before the others. One message that takes too long may be the message's own doing; several without an answer in between are the store's.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="rest">How long nobody asks.</param>
internal sealed class StoreBreaker(TimeProvider clock, TimeSpan rest)
{
    private const int MostTimeouts = 3;

    private readonly Lock gate = new();

    // Since the store last answered.
    private int timeouts;

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
            (restedSince, timeouts) = (null, 0);
        }
    }

    /// <summary>The store has said that it cannot answer.</summary>
    public void Failed()
    {
        lock (gate)
        {
            restedSince = clock.GetTimestamp();
        }
    }

    /// <summary>The store has not answered in time.</summary>
    public void TimedOut()
    {
        lock (gate)
        {
            // Who tries after a rest has the failure before it to go by.
            if (++timeouts >= MostTimeouts || restedSince is not null)
            {
                restedSince = clock.GetTimestamp();
            }
        }
    }
}
