using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace DmeGrpc.Server.Services;

/// <summary>grpc.health.v1.Health: NOT_SERVING until an edition is loaded and self-checked, and once the server begins to shut down.</summary>
internal sealed class HealthService(PublishedEditions editions, IHostApplicationLifetime lifetime) : Health.HealthBase
{
    /// <summary>The names that can be asked about: the whole server, and the services that need an edition.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "",
        Claims.V1.ClaimValidationService.Descriptor.FullName,
        DmeGrpc.Reference.V1.ReferenceService.Descriptor.FullName,
    };

    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => Names.Contains(request.Service)
        ? Task.FromResult(new HealthCheckResponse { Status = StatusOf(editions.State) })
        : throw new ServiceException(ErrorReason.UnknownService, "The server has no service of that name.")
        {
            Facts = new Dictionary<string, string> { ["service"] = request.Service },
        };

    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var isKnown = Names.Contains(request.Service);
        ServingStatus? told = null;
        while (!context.CancellationToken.IsCancellationRequested)
        {
            var (state, changed) = editions.Watch();
            var status = isKnown ? StatusOf(state) : ServingStatus.ServiceUnknown;
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

    private ServingStatus StatusOf(EditionsState state) =>
        state.Catalog is not null && !lifetime.ApplicationStopping.IsCancellationRequested ? ServingStatus.Serving : ServingStatus.NotServing;
}
