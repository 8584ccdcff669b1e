using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Sqlite;

/// <summary>Registers the store in a SQLite file: the default, for one server and for trying out.</summary>
public static class SqliteStorage
{
    private const int CommandTimeoutSeconds = 30;

    /// <summary>Registers every interface of the store. The file is created by <see cref="IStoreSchema.MigrateAsync"/>.</summary>
    /// <param name="services">Where.</param>
    /// <param name="path">The file; it must be on a local disk.</param>
    /// <param name="options">How much the store takes on; null for the defaults.</param>
    /// <param name="configure">What else to set, such as logging; may be null.</param>
    public static IServiceCollection AddSqliteStore(
        this IServiceCollection services, string path, StoreOptions? options = null, Action<DbContextOptionsBuilder>? configure = null)
    {
        var file = Path.GetFullPath(path);
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = CommandTimeoutSeconds }.ToString();
        services.AddSingleton<IStoreDialect, SqliteDialect>();
        services.AddSingleton<IChangeSignal, LocalChangeSignal>();
        services.AddSingleton<IMigrationLock>(new SqliteMigrationLock(file, connection));
        services.AddStore<SqliteDmeGrpcContext>(options ?? new StoreOptions(), (_, builder) =>
        {
            builder.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new SqliteConnectionSetup());
            configure?.Invoke(builder);
        });
        return services;
    }
}
