using DmeGrpc.Server.Errors;
using Grpc.Core;

namespace DmeGrpc.Server.Interceptors;

/// <summary>
/// Says MALFORMED_MESSAGE where a message of a client's stream cannot be read. The same kinds of exception from anywhere else tell of a fault of the
/// service, such as a damaged store.
/// </summary>
internal sealed class CheckedStreamReader<T>(IAsyncStreamReader<T> stream) : IAsyncStreamReader<T>
{
    public T Current => stream.Current;

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNext(cancellationToken);
        }
        catch (Exception e) when (FrameworkErrors.IsMalformedMessage(e))
        {
            throw ServiceErrors.MalformedMessage();
        }
    }
}
