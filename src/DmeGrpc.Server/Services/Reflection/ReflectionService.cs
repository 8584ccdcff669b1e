using Google.Protobuf;
using Grpc.Core;
using Grpc.Reflection.V1;
using Asked = Grpc.Reflection.V1.ServerReflectionRequest.MessageRequestOneofCase;

namespace DmeGrpc.Server.Services.Reflection;

/// <summary>grpc.reflection.v1.ServerReflection: shows clients the protos.</summary>
internal sealed class ReflectionService(ReflectionIndex index) : ServerReflection.ServerReflectionBase
{
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream, IServerStreamWriter<ServerReflectionResponse> responseStream, ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            await responseStream.WriteAsync(Answer(request, index), context.CancellationToken);
        }
    }

    /// <summary>The answer to one question. What cannot be found is an answer too: the stream goes on.</summary>
    internal static ServerReflectionResponse Answer(ServerReflectionRequest request, ReflectionIndex index)
    {
        var response = new ServerReflectionResponse { ValidHost = request.Host, OriginalRequest = request };
        switch (request.MessageRequestCase)
        {
            case Asked.ListServices:
                response.ListServicesResponse = new ListServiceResponse { Service = { index.Services.Select(name => new ServiceResponse { Name = name }) } };
                break;
            case Asked.FileByFilename:
                AnswerFiles(response, index.FileByName(request.FileByFilename), "file");
                break;
            case Asked.FileContainingSymbol:
                AnswerFiles(response, index.FileContainingSymbol(request.FileContainingSymbol), "symbol");
                break;
            case Asked.FileContainingExtension:
                var extension = request.FileContainingExtension;
                AnswerFiles(response, index.FileContainingExtension(extension.ContainingType, extension.ExtensionNumber), "extension");
                break;
            case Asked.AllExtensionNumbersOfType:
                AnswerNumbers(response, index.ExtensionNumbers(request.AllExtensionNumbersOfType));
                break;
            default:
                response.ErrorResponse = Error(StatusCode.InvalidArgument, "The request asks nothing that this server knows.");
                break;
        }

        return response;
    }

    private static void AnswerFiles(ServerReflectionResponse response, IReadOnlyList<ByteString>? files, string kind)
    {
        if (files is null)
        {
            response.ErrorResponse = Error(StatusCode.NotFound, $"There is no such {kind}.");
        }
        else
        {
            response.FileDescriptorResponse = new FileDescriptorResponse { FileDescriptorProto = { files } };
        }
    }

    private static void AnswerNumbers(ServerReflectionResponse response, IReadOnlyList<int>? numbers)
    {
        if (numbers is null)
        {
            response.ErrorResponse = Error(StatusCode.NotFound, "There is no such message.");
        }
        else
        {
            response.AllExtensionNumbersResponse = new ExtensionNumberResponse
            {
                BaseTypeName = response.OriginalRequest.AllExtensionNumbersOfType,
                ExtensionNumber = { numbers },
            };
        }
    }

    private static ErrorResponse Error(StatusCode code, string message) => new() { ErrorCode = (int)code, ErrorMessage = message };
}
