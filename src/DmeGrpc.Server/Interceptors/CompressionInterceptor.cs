using Grpc.Core;
using Grpc.Core.Interceptors;

namespace DmeGrpc.Server.Interceptors;

/// <summary>
/// Compresses the responses of calls whose requests came compressed, and no others. Clients accept gzip by default without wanting it, and for
/// a verdict of a kilobyte or two the compression costs more than judging the claim.
/// </summary>
internal sealed class CompressionInterceptor : Interceptor
{
    private static readonly WriteOptions Plain = new(WriteFlags.NoCompress);

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        continuation(request, Chosen(context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(requestStream, Chosen(context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(request, responseStream, Chosen(context));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(requestStream, responseStream, Chosen(context));

    private static ServerCallContext Chosen(ServerCallContext context)
    {
        // RequestHeaders hides grpc-encoding, so the HTTP request is asked.
        var encoding = context.GetHttpContext().Request.Headers.GrpcEncoding;
        if (encoding.Count == 0 || encoding == "identity")
        {
            context.WriteOptions = Plain;
        }

        return context;
    }
}
