namespace DmeGrpc.Server.Security;

/// <summary>Does not ask.</summary>
internal sealed class AnyoneSource : ICallerSource
{
    public ValueTask<Caller?> FindAsync(HttpContext request) => ValueTask.FromResult<Caller?>(Caller.Anyone);
}
