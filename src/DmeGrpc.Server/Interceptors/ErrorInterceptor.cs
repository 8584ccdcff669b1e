using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Storage;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Interceptors;

/// <summary>
/// Ends every failed call with a <c>google.rpc.Status</c>: what services throw on purpose as they mean it, cancellations and deadlines as such,
/// and anything else as INTERNAL without a word about the fault, which is logged without the data of the call.
/// </summary>
internal sealed partial class ErrorInterceptor(IOptions<ServerLimits> limits, ILogger<ErrorInterceptor> log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception e)
        {
            throw StatusFor(e, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(new CheckedStreamReader<TRequest>(requestStream), context);
        }
        catch (Exception e)
        {
            throw StatusFor(e, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception e)
        {
            throw StatusFor(e, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(new CheckedStreamReader<TRequest>(requestStream), responseStream, context);
        }
        catch (Exception e)
        {
            throw StatusFor(e, context);
        }
    }

    private RpcException StatusFor(Exception exception, ServerCallContext context)
    {
        var error = ErrorFor(exception, context);
        if (error.Reason == ErrorReason.Internal)
        {
            LogFault(log, context.Method, FaultDescription.Of(exception));
        }
        else
        {
            LogRefused(log, context.Method, error.Reason);
        }

        return ErrorStatus.ToRpcException(error);
    }

    private ServiceException ErrorFor(Exception exception, ServerCallContext context) => exception switch
    {
        ServiceException error => error,
        StoreUnavailableException store => ServiceErrors.StoreUnavailable(store.RetryAfter),
        // No service throws one of these, so it is the framework's, out of reading the stream.
        RpcException framework => FrameworkErrors.ErrorFor(framework.StatusCode, limits.Value),
        // The deadline was reckoned by the machine's clock, whatever clock the services have.
        _ when IsGivenUp(exception, context) => context.Deadline <= TimeProvider.System.GetUtcNow().UtcDateTime
            ? ServiceErrors.DeadlineExceeded()
            : ServiceErrors.Cancelled(),
        _ => ServiceErrors.Internal(),
    };

    // Once the call is over, reads and writes fail in several ways, some of them before the token fires.
    private static bool IsGivenUp(Exception exception, ServerCallContext context) =>
        exception is ConnectionAbortedException or ConnectionResetException or BadHttpRequestException
        || (context.CancellationToken.IsCancellationRequested && exception is OperationCanceledException or IOException or InvalidOperationException);

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Method} failed: {Fault}")]
    private static partial void LogFault(ILogger log, string method, string fault);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Method} refused: {Reason}")]
    private static partial void LogRefused(ILogger log, string method, ErrorReason reason);
}
