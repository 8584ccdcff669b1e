using System.Net.Sockets;
using System.Security.Authentication;
using Grpc.Core;

namespace DmeGrpc.Cli.Judging;

/// <summary>Says in one line why a service did not answer.</summary>
internal static class RemoteFailure
{
    /// <summary>Whether an exception is the call's failure, and not the user's own wish to stop.</summary>
    public static bool IsFailure(Exception exception, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested && exception is RpcException or InvalidOperationException;

    public static CommandFailedException Describe(Uri server, Exception exception)
    {
        var causes = Causes(exception).ToList();
        return new CommandFailedException(exception switch
        {
            _ when causes.OfType<AuthenticationException>().FirstOrDefault() is { } distrust =>
                $"no trusted TLS connection to {server} can be made: {Sentence(distrust.InnerException ?? distrust)}",
            _ when causes.OfType<SocketException>().FirstOrDefault() is { } socket => $"the server {server} cannot be reached: {Sentence(socket)}",
            _ when causes.OfType<TimeoutException>().Any() => $"the server {server} cannot be reached: it takes too long to answer.",
            _ when causes.OfType<HttpRequestException>().FirstOrDefault() is { } http => $"the server {server} does not answer as a gRPC service: {Sentence(http)}",
            RpcException { Status: var status } => $"the server {server} did not answer: {status.StatusCode}: {status.Detail}",
            _ => $"the call to {server} failed: {exception.Message}",
        });
    }

    private static string Sentence(Exception exception) => exception.Message.EndsWith('.') ? exception.Message : $"{exception.Message}.";

    // gRPC keeps what went wrong below it in the status.
    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException ?? (cause as RpcException)?.Status.DebugException)
        {
            yield return cause;
        }
    }
}
