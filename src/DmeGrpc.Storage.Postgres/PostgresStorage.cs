using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DmeGrpc.Storage.Postgres;

/// <summary>Registers the store in PostgreSQL, 14 or later: for any number of servers.</summary>
public static class PostgresStorage
{
    private const int MaximumRetries = 4;
    private static readonly TimeSpan MaximumRetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>Registers every interface of the store. The database is created by <see cref="IStoreSchema.MigrateAsync"/> where there is none.</summary>
    /// <param name="services">Where.</param>
    /// <param name="connectionString">In Npgsql's form: Host=...;Database=...;Username=...;Password=...</param>
    /// <param name="options">How much the store takes on; null for the defaults. The pool of the connection string must hold the writers and some readers.</param>
    /// <param name="configure">What else to set, such as logging; may be null.</param>
    public static IServiceCollection AddPostgresStore(
        this IServiceCollection services, string connectionString, StoreOptions? options = null, Action<DbContextOptionsBuilder>? configure = null)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        services.AddSingleton<IStoreDialect, PostgresDialect>();
        services.AddSingleton<IChangeSignal, PostgresChangeSignal>();
        services.AddSingleton<IMigrationLock>(provider => new PostgresMigrationLock(provider.GetRequiredService<NpgsqlDataSource>(), connectionString));
        services.AddPostgresContext(options ?? new StoreOptions(), configure);
        return services;
    }

    private static void AddPostgresContext(this IServiceCollection services, StoreOptions options, Action<DbContextOptionsBuilder>? configure) =>
        services.AddStore<PostgresDmeGrpcContext>(options, (provider, builder) =>
        {
            builder.UseNpgsql(
                provider.GetRequiredService<NpgsqlDataSource>(),
                npgsql => npgsql.EnableRetryOnFailure(MaximumRetries, MaximumRetryDelay, null)
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
            configure?.Invoke(builder);
        });
}
