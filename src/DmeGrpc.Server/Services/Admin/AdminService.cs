using DmeGrpc.Admin.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Admin;

/// <summary>dme.admin.v1.AdminService: for whoever runs the server.</summary>
internal sealed class AdminService(PublishedEditions editions, EditionReloader reloader, IHostApplicationLifetime lifetime)
    : DmeGrpc.Admin.V1.AdminService.AdminServiceBase
{
    public override async Task<ReloadEditionsResponse> ReloadEditions(ReloadEditionsRequest request, ServerCallContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var before = editions.Current;
        try
        {
            var unsettled = await reloader.ReloadAsync(end.Token);
            var state = editions.State;
            return new ReloadEditionsResponse
            {
                Status = state.ToProto(),
                ChangedEditions = state.Catalog != before,
                UnsettledFiles = { unsettled },
            };
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested && !context.CancellationToken.IsCancellationRequested)
        {
            throw ServiceErrors.ShuttingDown();
        }
    }

    public override Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context) =>
        Task.FromResult(new GetStatusResponse { Status = editions.State.ToProto() });
}
