using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Schema;

/// <summary>Migrates under a lock that the database or the operating system lets go of when its holder dies.</summary>
internal sealed class StoreSchema(StoreRunner runner, Func<DmeGrpcContext> createContext, IMigrationLock migrationLock) : IStoreSchema
{
    public Task<SchemaStatus> GetStatusAsync(CancellationToken cancellationToken) =>
        runner.GuardAsync(async () =>
        {
            await using var context = createContext();
            return await migrationLock.DatabaseExistsAsync(cancellationToken)
                ? await StatusAsync(context, cancellationToken)
                : new SchemaStatus([], [.. context.Database.GetMigrations()], []);
        });

    public Task<SchemaStatus> MigrateAsync(CancellationToken cancellationToken) =>
        runner.GuardAsync(async () =>
        {
            await using var held = await migrationLock.TakeAsync(cancellationToken);
            await using var context = createContext();
            var before = await StatusAsync(context, cancellationToken);
            if (before.State == SchemaState.Pending)
            {
                await context.Database.MigrateAsync(cancellationToken);
            }

            return before;
        });

    private static async Task<SchemaStatus> StatusAsync(DmeGrpcContext context, CancellationToken cancellationToken)
    {
        string[] known = [.. context.Database.GetMigrations()];
        string[] applied = [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)];
        return new SchemaStatus(applied, [.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
    }
}
