using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Documents;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Members;
using DmeGrpc.Storage.Model;
using DmeGrpc.Storage.Schema;
using DmeGrpc.Storage.Snapshots;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DmeGrpc.Storage;

/// <summary>What both databases register alike: <see cref="IAuthorizationStore"/>, <see cref="IDocumentStore"/>, <see cref="IClaimLedger"/>, <see cref="ISnapshotReader"/>, <see cref="IMemberRoster"/>, <see cref="IStoreSchema"/>.</summary>
internal static class StorageRegistration
{
    public static void AddStore<TContext>(this IServiceCollection services, StoreOptions options, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where TContext : DmeGrpcContext
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<TContext>(configure);
        services.AddSingleton<Func<DmeGrpcContext>>(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext);
        services.AddSingleton(options);
        services.AddSingleton<StoreRunner>();
        services.AddSingleton<HotQueries>();
        services.AddSingleton<AuthorizationReader>();
        services.AddSingleton<AuthorizationSubmission>();
        services.AddSingleton<AuthorizationChanges>();
        services.AddSingleton<AuthorizationList>();
        services.AddSingleton<FeedNumbering>();
        services.AddSingleton<FeedPages>();
        services.AddSingleton<FeedWatch>();
        services.AddSingleton<EnrollmentReader>();
        services.AddSingleton<SnapshotReader>();
        services.AddSingleton<UnitUse>();
        services.AddSingleton<ClaimVoiding>();
        services.AddSingleton<IAuthorizationStore, AuthorizationStore>();
        services.AddSingleton<IDocumentStore, DocumentStore>();
        services.AddSingleton<IClaimLedger, ClaimLedger>();
        services.AddSingleton<ISnapshotReader>(provider => provider.GetRequiredService<SnapshotReader>());
        services.AddSingleton<IMemberRoster, MemberRoster>();
        services.AddSingleton<IStoreSchema, StoreSchema>();
    }
}
