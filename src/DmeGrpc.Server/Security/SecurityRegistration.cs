using DmeGrpc.Server.Interceptors;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Security;

/// <summary>Registers what finds out who calls.</summary>
internal static class SecurityRegistration
{
    public static void AddCallers(this IServiceCollection services)
    {
        services.AddSingleton<AccessInterceptor>();
        services.AddSingleton<ICallerSource>(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<AuthenticationSettings>>();
            return settings.Value.Mode switch
            {
                AuthenticationMode.ApiKey => new ApiKeySource(settings),
                AuthenticationMode.Jwt => new JwtSource(settings),
                _ => new AnyoneSource(),
            };
        });
    }
}
