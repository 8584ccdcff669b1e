using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>Something a watch tells.</summary>
/// <param name="Position">Where to resume after this item; it never falls.</param>
public abstract record WatchItem(long Position)
{
    /// <summary>Nothing happened that the caller asked for, up to this position.</summary>
    /// <param name="Position">Where to resume.</param>
    public sealed record Heartbeat(long Position) : WatchItem(Position);

    /// <summary>An event.</summary>
    /// <param name="Position">Where to resume.</param>
    /// <param name="Event">What happened.</param>
    /// <param name="Authorization">The authorization as it stands now, which may be after later events too; without documents.</param>
    public sealed record Changed(long Position, AuthorizationEvent Event, Authorization Authorization) : WatchItem(Position);
}
