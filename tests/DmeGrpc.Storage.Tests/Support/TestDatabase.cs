using DmeGrpc.Storage.Postgres;
using DmeGrpc.Storage.Schema;
using DmeGrpc.Storage.Sqlite;
using DmeGrpc.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DmeGrpc.Storage.Tests.Support;

/// <summary>A database of one test's own; it is gone after the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> SqliteTemplate = new(() => MigratedAsync(DatabaseKind.Sqlite));
    private static readonly Lazy<Task<TestDatabase>> PostgresTemplate = new(() => MigratedAsync(DatabaseKind.Postgres));
    private static readonly SemaphoreSlim Copying = new(1);
    private static readonly string Folder = CreateFolder();

    private readonly DatabaseKind kind;
    private readonly string name = $"dme_{Guid.NewGuid():N}";

    private TestDatabase(DatabaseKind kind) => this.kind = kind;

    private string SqliteFile => Path.Combine(Folder, name + ".db");

    private string PostgresConnection => PostgresCluster.Shared.ConnectionString(name);

    /// <summary>A name that no database has yet.</summary>
    public static TestDatabase Missing(DatabaseKind kind) => new(kind);

    /// <summary>An empty database with the latest schema, copied from one that was migrated.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var copy = new TestDatabase(kind);
        var template = await (kind == DatabaseKind.Sqlite ? SqliteTemplate : PostgresTemplate).Value;
        if (kind == DatabaseKind.Sqlite)
        {
            File.Copy(template.SqliteFile, copy.SqliteFile);
            return copy;
        }

        // PostgreSQL copies a template only while nobody else does.
        await Copying.WaitAsync();
        try
        {
            await MaintainAsync($"CREATE DATABASE {copy.name} TEMPLATE {template.name}");
        }
        finally
        {
            Copying.Release();
        }

        return copy;
    }

    /// <summary>What a server that uses this database would register.</summary>
    public ServiceProvider Serve(StoreOptions? options = null, TimeProvider? time = null, Action<DbContextOptionsBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        if (time is not null)
        {
            services.AddSingleton(time);
        }

        _ = kind == DatabaseKind.Sqlite
            ? services.AddSqliteStore(SqliteFile, options, configure)
            : services.AddPostgresStore(PostgresConnection, options, configure);
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        if (kind == DatabaseKind.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in Directory.GetFiles(Folder, name + "*"))
            {
                File.Delete(file);
            }
        }
        else
        {
            await MaintainAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private static string CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("dme-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static async Task<TestDatabase> MigratedAsync(DatabaseKind kind)
    {
        var template = new TestDatabase(kind);
        await using (var services = template.Serve())
        {
            await services.GetRequiredService<IStoreSchema>().MigrateAsync(CancellationToken.None);
        }

        // A template must have no connections, and a file no log beside it.
        NpgsqlConnection.ClearAllPools();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return template;
    }

    private static async Task MaintainAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(PostgresCluster.Shared.ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
