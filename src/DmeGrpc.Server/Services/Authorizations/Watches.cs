using System.Globalization;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage.Authorizations;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>Watchers of what happens to authorizations; so many at a time and no more.</summary>
internal sealed class Watches(ServerStore store, IOptions<ServerLimits> limits, IHostApplicationLifetime lifetime)
{
    private int open;

    public async Task WatchAsync(
        WatchAuthorizationsRequest request, IServerStreamWriter<WatchAuthorizationsResponse> responseStream, ServerCallContext context)
    {
        var authorizations = store.Authorizations;
        var (query, question) = WatchReader.Read(request, Caller.Of(context));
        try
        {
            if (Interlocked.Increment(ref open) > limits.Value.MaxWatches)
            {
                throw TooMany(limits.Value.MaxWatches);
            }

            await TellAsync(authorizations, query, question, responseStream, context.CancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task TellAsync(
        IAuthorizationStore authorizations, WatchQuery query, string question, IServerStreamWriter<WatchAuthorizationsResponse> responseStream,
        CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            await foreach (var item in authorizations.WatchAsync(query, end.Token))
            {
                // A write that is cancelled resets the stream, and the watcher would not hear that the server goes.
                await responseStream.WriteAsync(ToProto(item, question), cancellation);
            }
        }
        catch (UnknownPositionException)
        {
            throw ResumeToken.Unknown();
        }
        catch (Exception) when (lifetime.ApplicationStopping.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw ServiceErrors.ShuttingDown();
        }
    }

    private static WatchAuthorizationsResponse ToProto(WatchItem item, string question)
    {
        var response = new WatchAuthorizationsResponse { ResumeToken = ResumeToken.Of(question, item.Position) };
        if (item is WatchItem.Changed changed)
        {
            response.Event = changed.Event.ToProto(changed.Authorization.TrackingNumber);
            response.Authorization = changed.Authorization.ToProto();
        }

        return response;
    }

    private static ServiceException TooMany(int maximum) =>
        new(ErrorReason.TooManyWatches, string.Create(CultureInfo.InvariantCulture, $"{maximum} watches are open, as many as the server serves."))
        {
            Facts = new Dictionary<string, string> { ["maxWatches"] = maximum.ToString(CultureInfo.InvariantCulture) },
        };
}
