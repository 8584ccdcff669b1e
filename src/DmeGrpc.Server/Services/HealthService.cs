using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Stores;
using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace DmeGrpc.Server.Services;

/// <summary>
/// grpc.health.v1.Health: NOT_SERVING until an edition is loaded and self-checked, and once the server begins to shut down; and for the services that
/// keep things also while the store does not answer or has another schema than this program knows. A file of the editions folder that cannot be used
/// keeps nobody from being served; it shows under <see cref="Editions"/> alone, and AdminService says why.
/// </summary>
internal sealed class HealthService(PublishedEditions editions, StoreReadiness store, IHostApplicationLifetime lifetime) : Health.HealthBase
{
    /// <summary>The name that is SERVING only while every file of the editions folder is in use.</summary>
    public const string Editions = "dme.editions";

    /// <summary>The names that can be asked about: the whole server, the services that need an edition, and the editions themselves.</summary>
    private static readonly string[] Names =
    [
        "",
        Claims.V1.ClaimValidationService.Descriptor.FullName,
        Editions,
        DmeGrpc.Reference.V1.ReferenceService.Descriptor.FullName,
        DmeGrpc.Authorizations.V1.AuthorizationService.Descriptor.FullName,
        Claims.V1.ClaimPostingService.Descriptor.FullName,
        DmeGrpc.Coverage.V1.CoverageService.Descriptor.FullName,
        DmeGrpc.Coverage.V1.MemberService.Descriptor.FullName,
    ];

    /// <summary>Those of them that need the store too. The whole server does not: it judges claims without.</summary>
    private static readonly HashSet<string> Keepers = new(StringComparer.Ordinal)
    {
        DmeGrpc.Authorizations.V1.AuthorizationService.Descriptor.FullName,
        Claims.V1.ClaimPostingService.Descriptor.FullName,
        DmeGrpc.Coverage.V1.MemberService.Descriptor.FullName,
    };

    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => Names.Contains(request.Service, StringComparer.Ordinal)
        ? Task.FromResult(new HealthCheckResponse { Status = StatusOf(request.Service, editions.State, store.State) })
        : throw new ServiceException(ErrorReason.UnknownService, "The server has no service of that name.")
        {
            Facts = new Dictionary<string, string> { ["service"] = request.Service },
        };

    public override Task<HealthListResponse> List(HealthListRequest request, ServerCallContext context)
    {
        var (published, state) = (editions.State, store.State);
        var response = new HealthListResponse();
        foreach (var name in Names)
        {
            response.Statuses.Add(name, new HealthCheckResponse { Status = StatusOf(name, published, state) });
        }

        return Task.FromResult(response);
    }

    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var isKnown = Names.Contains(request.Service, StringComparer.Ordinal);
        ServingStatus? told = null;
        while (!context.CancellationToken.IsCancellationRequested)
        {
            var (published, editionChanged) = editions.Watch();
            var (state, stateChanged) = store.Watch();
            var status = isKnown ? StatusOf(request.Service, published, state) : ServingStatus.ServiceUnknown;
            if (status != told)
            {
                await responseStream.WriteAsync(new HealthCheckResponse { Status = status }, context.CancellationToken);
                told = status;
            }

            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return;
            }

            Task changed = Task.WhenAny(editionChanged, stateChanged);
            await changed.WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private ServingStatus StatusOf(string name, EditionsState published, StoreState state) =>
        published.Catalog is not null
        && (name != Editions || published.Refusals.Count == 0)
        && (state == StoreState.Ready || !Keepers.Contains(name))
        && !lifetime.ApplicationStopping.IsCancellationRequested
            ? ServingStatus.Serving
            : ServingStatus.NotServing;
}
