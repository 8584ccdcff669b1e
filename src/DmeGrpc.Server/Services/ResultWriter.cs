using DmeGrpc.Claims.V1;
using Grpc.Core;

namespace DmeGrpc.Server.Services;

/// <summary>
/// Writes the results of a stream in messages that every client can read: gRPC clients refuse messages over 4 MB unless told otherwise, and the
/// results of a message of claims may come to more.
/// </summary>
internal sealed class ResultWriter(IServerStreamWriter<ValidateClaimsResponse> stream, CancellationToken cancellation)
{
    /// <summary>A message is sent before a result would take it over this size, unless the result alone does.</summary>
    public const int MaxMessageBytes = 1024 * 1024;

    private ValidateClaimsResponse message = new();
    private int size;

    /// <summary>Adds a result, sending what was there before where both together would be too large.</summary>
    public async ValueTask AddAsync(ClaimItem item)
    {
        var itemSize = item.CalculateSize();
        if (size > 0 && size + itemSize > MaxMessageBytes)
        {
            await FlushAsync();
        }

        message.Results.Add(item);
        size += itemSize;
    }

    /// <summary>Sends what is left and waits until it is on its way.</summary>
    public async ValueTask FlushAsync()
    {
        if (size > 0)
        {
            await stream.WriteAsync(message, cancellation);
            message = new ValidateClaimsResponse();
            size = 0;
        }
    }
}
