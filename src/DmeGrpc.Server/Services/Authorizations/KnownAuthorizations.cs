using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Stores;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>Finds authorizations for callers: those of suppliers they do not act for might as well not exist.</summary>
internal sealed class KnownAuthorizations(ServerStore store)
{
    /// <summary>The authorization of a number.</summary>
    /// <exception cref="Errors.ServiceException">UNKNOWN_AUTHORIZATION.</exception>
    public async Task<Authorization> FindAsync(TrackingNumber number, Caller caller, CancellationToken cancellation) =>
        await store.Authorizations.GetAsync(number, cancellation) is { } found && caller.ActsFor(found.Request.SupplierNpi)
            ? found
            : throw AuthorizationErrors.Unknown();

    /// <summary>That a caller may change the authorization of a number; for those who act for all, the change itself tells whether there is one.</summary>
    /// <exception cref="Errors.ServiceException">UNKNOWN_AUTHORIZATION.</exception>
    public async Task RequireAsync(TrackingNumber number, Caller caller, CancellationToken cancellation)
    {
        if (caller.Suppliers is not null)
        {
            await FindAsync(number, caller, cancellation);
        }
    }
}
