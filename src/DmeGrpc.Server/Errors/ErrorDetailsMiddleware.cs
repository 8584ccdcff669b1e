using System.Globalization;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Hosting;
using Google.Protobuf;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Errors;

/// <summary>
/// Gives the errors that the gRPC framework makes before any interceptor runs the service's own form: an unknown method, a message that is too
/// large, or one that cannot be read, for which the framework would answer UNKNOWN.
/// </summary>
internal sealed partial class ErrorDetailsMiddleware(RequestDelegate next, IOptions<ServerLimits> limits, ILogger<ErrorDetailsMiddleware> log)
{
    private const string StatusHeader = "grpc-status";
    private const string MessageHeader = "grpc-message";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        // A status goes into the headers where no message was sent before it, else into the trailers.
        var headers = context.Response.HasStarted
            ? context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers
            : context.Response.Headers;
        if (headers is null || headers.IsReadOnly || headers.ContainsKey(ErrorStatus.DetailsTrailer)
            || !int.TryParse(headers[StatusHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code == (int)StatusCode.OK)
        {
            return;
        }

        var error = FrameworkErrors.ErrorFor((StatusCode)code, limits.Value);
        var status = ErrorStatus.From(error);
        headers[StatusHeader] = status.Code.ToString(CultureInfo.InvariantCulture);
        headers[MessageHeader] = status.Message;
        headers[ErrorStatus.DetailsTrailer] = Convert.ToBase64String(status.ToByteArray());
        // What no method is mapped to is the caller's own text and stays out of the log.
        LogRefused(log, context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName ?? "an unknown method", error.Reason);
    }

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "{Method} refused before it was served: {Reason}")]
    private static partial void LogRefused(ILogger log, string method, ErrorReason reason);
}
