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
        if (causes.OfType<AuthenticationException>().FirstOrDefault() is { } distrust)
        {
            return new CommandFailedException($"no trusted TLS connection to {server} can be made: {(distrust.InnerException ?? distrust).Message}");
        }

        if (causes.OfType<SocketException>().FirstOrDefault() is { } socket)
        {
            return new CommandFailedException($"the server {server} cannot be reached: {socket.Message}.");
        }

        return exception is RpcException { Status: var status }
            ? new CommandFailedException($"the server {server} did not answer: {status.StatusCode}: {status.Detail}")
            : new CommandFailedException($"the call to {server} failed: {exception.Message}");
    }

    // gRPC keeps what went wrong below it in the status.
    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException ?? (cause as RpcException)?.Status.DebugException)
        {
            yield return cause;
        }
    }
}
