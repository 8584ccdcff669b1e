using DmeGrpc.Storage;
using DmeGrpc.Storage.Postgres;
using DmeGrpc.Storage.Sqlite;

namespace DmeGrpc.Server.Stores;

/// <summary>Registers the store that the settings name.</summary>
public static class StoreRegistration
{
    /// <summary>Registers <see cref="ServerStore"/> with what is behind it.</summary>
    internal static void AddStoreByConfiguration(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StoreReadiness>();
        builder.Services.AddSingleton<ServerStore>();
        var settings = builder.Configuration.GetSection(StoreSettings.Section).Get<StoreSettings>() ?? new StoreSettings();
        builder.Services.AddStore(settings);
        // What goes wrong is told by the services and the monitor, without statements and their data.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Logging.AddFilter("Npgsql", LogLevel.None);
        if (settings.Provider != StoreProvider.None)
        {
            builder.Services.AddSingleton<StoreMonitor>();
            builder.Services.AddHostedService(services => services.GetRequiredService<StoreMonitor>());
            builder.Services.AddHostedService<AbandonedUploads>();
        }
    }

    /// <summary>Registers the interfaces of the store itself; none where there is to be none.</summary>
    /// <param name="services">Where.</param>
    /// <param name="settings">Which store.</param>
    public static void AddStore(this IServiceCollection services, StoreSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var options = new StoreOptions { MaximumDocumentLength = settings.MaxDocumentBytes };
        switch (settings.Provider)
        {
            case StoreProvider.Sqlite:
                services.AddSqliteStore(settings.FilePath, options);
                break;
            case StoreProvider.Postgres:
                services.AddPostgresStore(settings.ConnectionString ?? string.Empty, options);
                break;
        }
    }
}
