using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Security;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace DmeGrpc.Server.Interceptors;

/// <summary>Finds out who calls, and whether they may.</summary>
internal sealed class AccessInterceptor(ICallerSource callers) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(context);
        return await continuation(request, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(context);
        return await continuation(requestStream, context);
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(context);
        await continuation(request, responseStream, context);
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await AdmitAsync(context);
        await continuation(requestStream, responseStream, context);
    }

    private async ValueTask AdmitAsync(ServerCallContext context)
    {
        if (MethodAccess.IsOpen(context.Method))
        {
            return;
        }

        var caller = await callers.FindAsync(context.GetHttpContext())
            ?? throw new ServiceException(ErrorReason.Unauthenticated, "The call needs a key or token that holds, in the header authorization.");
        var allowed = MethodAccess.RolesOf(context.Method);
        // Where nobody is asked, methods of later services are open too.
        if (caller != Caller.Anyone && !allowed.Any(caller.Roles.Contains))
        {
            throw new ServiceException(ErrorReason.PermissionDenied, $"The caller needs the role {string.Join(" or ", allowed)}.")
            {
                Facts = new Dictionary<string, string> { ["role"] = string.Join(',', allowed.Select(role => role.ToString().ToLowerInvariant())) },
            };
        }

        caller.KeepIn(context);
    }
}
