using DmeGrpc.Server.Errors;
using Grpc.Core;

namespace DmeGrpc.Server.Services;

/// <summary>Reads what clients stream.</summary>
internal static class RequestStreams
{
    /// <summary>Waits for the next message, but not for ever while the server wants to go.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="ServiceException">SHUTTING_DOWN.</exception>
    public static async Task<bool> NextAsync<T>(this IAsyncStreamReader<T> stream, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            return await stream.MoveNext(end.Token);
        }
        catch (Exception) when (lifetime.ApplicationStopping.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw ServiceErrors.ShuttingDown();
        }
    }
}
