namespace DmeGrpc.Server.Security;

/// <summary>Finds out who calls.</summary>
internal interface ICallerSource
{
    /// <summary>Who makes a request; null where it names no key or token, or one that does not hold.</summary>
    ValueTask<Caller?> FindAsync(HttpContext request);
}
