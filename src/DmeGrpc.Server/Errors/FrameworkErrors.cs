using DmeGrpc.Server.Hosting;
using Google.Protobuf;
using Grpc.Core;

namespace DmeGrpc.Server.Errors;

/// <summary>The service's own form of the errors that the gRPC framework makes while it reads a request.</summary>
internal static class FrameworkErrors
{
    /// <summary>The error for a status that the framework chose. The services themselves choose none, so there is nothing else it can be.</summary>
    public static ServiceException ErrorFor(StatusCode status, ServerLimits limits) => status switch
    {
        StatusCode.ResourceExhausted => ServiceErrors.MessageTooLarge(limits.MaxMessageBytes),
        StatusCode.Unimplemented => ServiceErrors.Unimplemented(),
        StatusCode.DeadlineExceeded => ServiceErrors.DeadlineExceeded(),
        StatusCode.Cancelled => ServiceErrors.Cancelled(),
        // UNKNOWN is what the framework says of bytes that are not the message, INTERNAL of a message cut short or of compression that does not hold.
        _ => ServiceErrors.MalformedMessage(),
    };

    /// <summary>Whether an exception out of reading a stream says that its bytes are not the message.</summary>
    public static bool IsMalformedMessage(Exception exception) => exception is InvalidProtocolBufferException or InvalidDataException;
}
