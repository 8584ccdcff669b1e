using System.Net;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Stores;

namespace DmeGrpc.Server.Security;

/// <summary>Keeps members' data from being open to a network by oversight.</summary>
internal static class ExposureCheck
{
    /// <summary>What is wrong with three sections together.</summary>
    public static IEnumerable<string> ProblemsIn(ListenSettings listen, StoreSettings store, AuthenticationSettings authentication)
    {
        if (authentication.Mode == AuthenticationMode.None && !authentication.AllowAnonymous && store.Provider != StoreProvider.None
            && IPAddress.TryParse(listen.Address, out var address) && !IPAddress.IsLoopback(address))
        {
            yield return "Authentication:Mode: A server that keeps authorizations and listens for other machines must know who calls: set Authentication:Mode "
                + "to ApiKey or Jwt; or Store:Provider to None, to keep nothing; or Authentication:AllowAnonymous to true, where something else asks.";
        }
    }
}
