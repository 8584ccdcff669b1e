using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Server.Errors;
using DmeGrpc.Storage;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Documents;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Members;
using DmeGrpc.Storage.Snapshots;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Stores;

/// <summary>
/// The store as services see it. Its parts throw NO_STORE where the server runs without one, and <see cref="StoreUnavailableException"/> where
/// the schema is another than this program knows; a database that does not answer is found out by asking it.
/// </summary>
internal sealed class ServerStore(IServiceProvider services, StoreReadiness readiness, IOptions<StoreSettings> settings)
{
    /// <summary>Whether the server has a store, be it ready or not.</summary>
    public bool IsConfigured { get; } = services.GetService<IAuthorizationStore>() is not null;

    public IAuthorizationStore Authorizations => Find<IAuthorizationStore>();

    public IDocumentStore Documents => Find<IDocumentStore>();

    public IClaimLedger Claims => Find<IClaimLedger>();

    public ISnapshotReader Snapshots => Find<ISnapshotReader>();

    public IMemberRoster Members => Find<IMemberRoster>();

    /// <summary>What the store knows of a member, and how far back.</summary>
    public MemberFacts.Known FactsOf(MemberSnapshot snapshot) =>
        new(settings.Value.HistoryFrom is { } day ? snapshot with { HistoryFrom = day } : snapshot);

    private T Find<T>() where T : notnull
    {
        if (!IsConfigured)
        {
            throw ServiceErrors.NoStore();
        }

        return readiness.State is StoreState.SchemaPending or StoreState.SchemaNewer
            ? throw new StoreUnavailableException(StoreUnavailableReason.SchemaMissing, "The schema is another than this program knows.")
            : services.GetRequiredService<T>();
    }
}
