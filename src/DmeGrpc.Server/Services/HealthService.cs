using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace DmeGrpc.Server.Services;

/// <summary>
/// grpc.health.v1.Health: NOT_SERVING until an edition is loaded and self-checked, and once the server begins to shut down. A file of the editions
/// folder that cannot be used keeps nobody from being served; it shows under <see cref="Editions"/> alone, and AdminService says why.
/// </summary>
internal sealed class HealthService(PublishedEditions editions, IHostApplicationLifetime lifetime) : Health.HealthBase
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
    ];

    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => Names.Contains(request.Service, StringComparer.Ordinal)
        ? Task.FromResult(new HealthCheckResponse { Status = StatusOf(request.Service, editions.State) })
        : throw new ServiceException(ErrorReason.UnknownService, "The server has no service of that name.")
        {
            Facts = new Dictionary<string, string> { ["service"] = request.Service },
        };

    public override Task<HealthListResponse> List(HealthListRequest request, ServerCallContext context)
    {
        var state = editions.State;
        var response = new HealthListResponse();
        foreach (var name in Names)
        {
            response.Statuses.Add(name, new HealthCheckResponse { Status = StatusOf(name, state) });
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
            var (state, changed) = editions.Watch();
            var status = isKnown ? StatusOf(request.Service, state) : ServingStatus.ServiceUnknown;
            if (status != told)
            {
                await responseStream.WriteAsync(new HealthCheckResponse { Status = status }, context.CancellationToken);
                told = status;
            }

            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return;
            }

            await changed.WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private ServingStatus StatusOf(string name, EditionsState state) =>
        state.Catalog is not null && (name != Editions || state.Refusals.Count == 0) && !lifetime.ApplicationStopping.IsCancellationRequested
            ? ServingStatus.Serving
            : ServingStatus.NotServing;
}
