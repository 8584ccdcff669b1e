using DmeGrpc.Server.Interceptors;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace DmeGrpc.Server.Security;

/// <summary>Registers what finds out who calls.</summary>
internal static class SecurityRegistration
{
    public static void AddCallers(this IServiceCollection services)
    {
        services.AddSingleton<AccessInterceptor>();
        services.AddSingleton<IDocumentRetriever>(new HttpDocumentRetriever { RequireHttps = true });
        services.AddSingleton<ICallerSource>(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<AuthenticationSettings>>();
            return settings.Value.Mode switch
            {
                AuthenticationMode.ApiKey => new ApiKeySource(settings),
                AuthenticationMode.Jwt => new JwtSource(settings, provider.GetRequiredService<IDocumentRetriever>()),
                _ => new AnyoneSource(),
            };
        });
    }
}
