using DmeGrpc.Server.Hosting;
using DmeGrpc.Storage.Schema;

namespace DmeGrpc.Server.Stores;

/// <summary>The store alone, without a server around it, for commands that look after it.</summary>
public sealed class StoreAccess : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private StoreAccess(ServiceProvider services) => this.services = services;

    /// <summary>The store's tables and migrations.</summary>
    public IStoreSchema Schema => services.GetRequiredService<IStoreSchema>();

    /// <summary>Everything that is wrong with the section <c>Store</c> of a configuration, one sentence each.</summary>
    public static IReadOnlyList<string> ProblemsIn(IConfiguration configuration) => ServerSettings.ProblemsIn<StoreSettings>(configuration, StoreSettings.Section);

    /// <summary>Opens the store that a configuration names; nothing is connected to yet.</summary>
    /// <param name="configuration">A configuration without problems.</param>
    /// <returns>The store; null where the configuration says that there is to be none.</returns>
    public static StoreAccess? Open(IConfiguration configuration)
    {
        var settings = configuration.GetSection(StoreSettings.Section).Get<StoreSettings>() ?? new StoreSettings();
        if (settings.Provider == StoreProvider.None)
        {
            return null;
        }

        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddStore(settings);
        return new StoreAccess(parts.BuildServiceProvider());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
