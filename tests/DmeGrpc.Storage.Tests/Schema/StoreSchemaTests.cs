using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Model;
using DmeGrpc.Storage.Schema;
using DmeGrpc.Storage.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Schema;

public abstract class StoreSchemaTests(DatabaseKind kind)
{
    private readonly CancellationToken soon = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    [Fact]
    public async Task Without_a_database_everything_is_pending_and_the_store_is_unavailable()
    {
        await using var database = TestDatabase.Missing(kind);
        await using var services = database.Serve();

        var status = await services.GetRequiredService<IStoreSchema>().GetStatusAsync(soon);

        Assert.Equal(SchemaState.Pending, status.State);
        Assert.Empty(status.Applied);
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => services.GetRequiredService<IAuthorizationStore>().ListAsync(new AuthorizationFilter(), 1, string.Empty, soon));
        Assert.Equal(StoreUnavailableReason.SchemaMissing, unavailable.Reason);
    }

    [Fact]
    public async Task Several_servers_that_start_at_once_migrate_once()
    {
        await using var database = TestDatabase.Missing(kind);
        var servers = Enumerable.Range(0, 6).Select(_ => database.Serve()).ToArray();

        var before = await Task.WhenAll(servers.Select(server => Task.Run(() => server.GetRequiredService<IStoreSchema>().MigrateAsync(soon))));

        Assert.Single(before, status => status.State == SchemaState.Pending);
        foreach (var server in servers)
        {
            Assert.Equal(SchemaState.Current, (await server.GetRequiredService<IStoreSchema>().GetStatusAsync(soon)).State);
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_newer_schema_is_recognised_and_left_alone()
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var services = database.Serve();
        await RawSql.RunAsync(services, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99991231000000_FromTheFuture', '99.0.0')");

        var status = await services.GetRequiredService<IStoreSchema>().MigrateAsync(soon);

        Assert.Equal(SchemaState.NewerThanKnown, status.State);
        Assert.Equal(["99991231000000_FromTheFuture"], status.Unknown);
    }

    [Fact]
    public async Task Data_survive_every_migration_from_the_first_to_the_latest()
    {
        await using var database = TestDatabase.Missing(kind);
        await using var services = database.Serve();
        await using (await services.GetRequiredService<IMigrationLock>().TakeAsync(soon))
        {
            await using var context = services.GetRequiredService<Func<DmeGrpcContext>>()();
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().First(), soon);
        }

        foreach (var statement in FirstSchemaData.Statements)
        {
            await RawSql.RunAsync(services, statement);
        }

        var before = await StoredRows.ReadAsync(services, soon);
        await services.GetRequiredService<IStoreSchema>().MigrateAsync(soon);
        var after = await StoredRows.ReadAsync(services, soon);

        Assert.All(before, table => Assert.NotEmpty(table.Value));
        Assert.All(before, table => Assert.Equal(table.Value, after[table.Key].Select(row => row.Select(table.Value[0])).OrderBy(row => row.Text, StringComparer.Ordinal)));
        await FirstSchemaData.AssertIsReadableAsync(services, soon);
    }

    [Fact]
    public async Task The_migrations_lead_to_the_model()
    {
        await using var database = TestDatabase.Missing(kind);
        await using var services = database.Serve();
        await using var context = services.GetRequiredService<Func<DmeGrpcContext>>()();
        var snapshot = context.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        var known = context.GetService<IModelRuntimeInitializer>().Initialize(((IMutableModel)snapshot).FinalizeModel());

        var differences = context.GetService<IMigrationsModelDiffer>()
            .GetDifferences(known.GetRelationalModel(), context.GetService<IDesignTimeModel>().Model.GetRelationalModel());

        Assert.Empty(differences);
    }
}

public sealed class StoreSchemaOnSqlite() : StoreSchemaTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task A_lock_left_by_a_server_that_was_killed_holds_up_nobody()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var services = database.Serve();
        await RawSql.RunAsync(services, "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        await RawSql.RunAsync(services, "DELETE FROM \"__EFMigrationsHistory\"");

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        // The tables are there already, so applying the migration fails; waiting for the dead one's lock would end in a cancellation.
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => services.GetRequiredService<IStoreSchema>().MigrateAsync(patience.Token));
        Assert.IsNotAssignableFrom<OperationCanceledException>(failure);
    }
}

public sealed class StoreSchemaOnPostgres() : StoreSchemaTests(DatabaseKind.Postgres);
