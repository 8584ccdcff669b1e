using Google.Protobuf;
using Grpc.Core;
using Grpc.Reflection.V1Alpha;
using V1 = Grpc.Reflection.V1;

namespace DmeGrpc.Server.Services.Reflection;

/// <summary>grpc.reflection.v1alpha.ServerReflection, which older clients ask: the same messages as v1 under another name, so the bytes are re-read.</summary>
internal sealed class ReflectionAlphaService(ReflectionIndex index) : ServerReflection.ServerReflectionBase
{
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream, IServerStreamWriter<ServerReflectionResponse> responseStream, ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            var answer = ReflectionService.Answer(V1.ServerReflectionRequest.Parser.ParseFrom(request.ToByteString()), index);
            await responseStream.WriteAsync(ServerReflectionResponse.Parser.ParseFrom(answer.ToByteString()), context.CancellationToken);
        }
    }
}
