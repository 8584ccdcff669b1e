using DmeGrpc.Storage.Internal;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Documents;

/// <summary>The bytes of a document, one piece at a time: between pieces no connection is held, so a slow reader holds up nobody.</summary>
internal sealed class DocumentContent(StoreRunner runner, string member, Guid documentId, long length) : IAsyncEnumerable<ReadOnlyMemory<byte>>
{
    public async IAsyncEnumerator<ReadOnlyMemory<byte>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var read = 0L;
        for (var number = 1; read < length; number++)
        {
            var chunk = await ReadAsync(number, cancellationToken)
                ?? throw new InvalidDataException($"Document {documentId} lacks piece {number}.");
            read += chunk.Length;
            yield return chunk;
        }
    }

    private Task<byte[]?> ReadAsync(int number, CancellationToken cancellationToken) => runner.ReadAsync(
        context => context.DocumentChunks.Where(row => row.MemberKey == member && row.DocumentId == documentId && row.ChunkNumber == number)
            .Select(row => row.Content).FirstOrDefaultAsync(cancellationToken),
        cancellationToken);
}
