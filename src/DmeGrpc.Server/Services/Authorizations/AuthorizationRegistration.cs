using DmeGrpc.Server.Deadlines;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>Registers what answers dme.authorizations.v1.</summary>
internal static class AuthorizationRegistration
{
    public static void AddAuthorizationService(this IServiceCollection services)
    {
        services.AddSingleton<PayerCalendar>();
        services.AddSingleton<KnownAuthorizations>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<Lookups>();
        services.AddSingleton<Reviews>();
        services.AddSingleton<DocumentTransfers>();
        services.AddSingleton<Watches>();
        services.AddSingleton<AuthorizationService>();
    }
}
