using DmeGrpc.Authorizations.V1;
using DmeGrpc.Server.Errors;
using Grpc.Core;
using static DmeGrpc.Authorizations.V1.AttachDocumentRequest;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>The messages of a document on its way in: a header, then bytes.</summary>
internal sealed class DocumentPieces(IAsyncStreamReader<AttachDocumentRequest> requestStream, IHostApplicationLifetime lifetime, CancellationToken cancellation)
{
    /// <summary>The first message.</summary>
    public async Task<DocumentHeader> ReadHeaderAsync() => await NextAsync() && requestStream.Current.ContentCase == ContentOneofCase.Header
        ? requestStream.Current.Header
        : throw Invalid("header", "It must be the first message.");

    /// <summary>The bytes of all other messages.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAllAsync()
    {
        while (await NextAsync())
        {
            if (requestStream.Current.ContentCase != ContentOneofCase.Chunk)
            {
                throw Invalid("chunk", "Every message after the first must be one.");
            }

            yield return requestStream.Current.Chunk.Memory;
        }
    }

    private Task<bool> NextAsync() => requestStream.NextAsync(lifetime, cancellation);

    private static ServiceException Invalid(string field, string description) => ServiceErrors.InvalidRequest([new FieldViolation(field, description)]);
}
