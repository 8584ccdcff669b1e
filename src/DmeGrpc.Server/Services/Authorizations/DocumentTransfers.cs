using System.Globalization;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage.Documents;
using Google.Protobuf;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>Documents on their way in and out.</summary>
internal sealed class DocumentTransfers(ServerStore store, KnownAuthorizations known, IHostApplicationLifetime lifetime)
{
    /// <summary>The most bytes of one message of a document on its way out.</summary>
    public const int ChunkBytes = 64 * 1024;

    public async Task<AttachDocumentResponse> AttachAsync(IAsyncStreamReader<AttachDocumentRequest> requestStream, ServerCallContext context)
    {
        var documents = store.Documents;
        var caller = Caller.Of(context);
        var pieces = new DocumentPieces(requestStream, lifetime, context.CancellationToken);
        var command = DocumentHeaderReader.Read(await pieces.ReadHeaderAsync(), caller);
        await known.RequireAsync(command.TrackingNumber, caller, context.CancellationToken);
        return await documents.AttachAsync(command, pieces.ReadAllAsync(), context.CancellationToken) switch
        {
            AttachResult.Attached attached => new AttachDocumentResponse
            {
                Document = attached.Document.ToProto(),
                Etag = Etag.Of(attached.Authorization),
            },
            AttachResult.Stale stale => throw AuthorizationErrors.Stale(stale.CurrentRevision),
            AttachResult.Refused refused => throw AuthorizationErrors.NotAllowed(refused.Refusals),
            AttachResult.TooLarge large => throw TooLarge(large.MaximumLength),
            AttachResult.Empty => throw Invalid("chunk", "The document has no bytes."),
            AttachResult.WrongType => throw Invalid("header.content_type", "The bytes do not begin as this type does."),
            AttachResult.WrongHash => throw Invalid("header.sha256", "The bytes that arrived have another SHA-256."),
            _ => throw AuthorizationErrors.Unknown(),
        };
    }

    public async Task GetAsync(GetDocumentRequest request, IServerStreamWriter<GetDocumentResponse> responseStream, ServerCallContext context)
    {
        var documents = store.Documents;
        var violations = new ViolationList();
        var number = ItemReader.TrackingNumber(request.TrackingNumber, "tracking_number", violations);
        if (request.DocumentId.Length == 0)
        {
            violations.Add("document_id", "It is required.");
        }

        violations.ThrowIfAny();
        await known.FindAsync(number, Caller.Of(context), context.CancellationToken);
        var document = Guid.TryParseExact(request.DocumentId, "D", out var id) ? await documents.OpenAsync(number, id, context.CancellationToken) : null;
        if (document is null)
        {
            throw AuthorizationErrors.UnknownDocument();
        }

        await responseStream.WriteAsync(new GetDocumentResponse { Document = document.Info.ToProto() }, context.CancellationToken);
        await foreach (var piece in document.Content.WithCancellation(context.CancellationToken))
        {
            for (var rest = piece; !rest.IsEmpty; rest = rest[Math.Min(ChunkBytes, rest.Length)..])
            {
                var chunk = UnsafeByteOperations.UnsafeWrap(rest[..Math.Min(ChunkBytes, rest.Length)]);
                await responseStream.WriteAsync(new GetDocumentResponse { Chunk = chunk }, context.CancellationToken);
            }
        }
    }

    private static ServiceException Invalid(string field, string description) => ServiceErrors.InvalidRequest([new FieldViolation(field, description)]);

    private static ServiceException TooLarge(long maximum) =>
        new(ErrorReason.DocumentTooLarge, string.Create(CultureInfo.InvariantCulture, $"The document is larger than {maximum} bytes."))
        {
            Facts = new Dictionary<string, string> { ["maxBytes"] = maximum.ToString(CultureInfo.InvariantCulture) },
        };
}
