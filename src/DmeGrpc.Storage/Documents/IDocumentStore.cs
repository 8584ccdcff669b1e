using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Documents;

/// <summary>The documents of authorizations. Both throw <see cref="StoreUnavailableException"/> when the database cannot answer.</summary>
public interface IDocumentStore
{
    /// <summary>
    /// Takes in a document, piece by piece. It is attached as a whole or not at all: whatever breaks off leaves nothing that can be seen.
    /// Attaching the same bytes to the same authorization again changes nothing and returns the document that is there.
    /// </summary>
    Task<AttachResult> AttachAsync(AttachCommand command, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken);

    /// <summary>Opens a document for reading; null when the authorization has no such document.</summary>
    Task<StoredDocument?> OpenAsync(TrackingNumber trackingNumber, Guid documentId, CancellationToken cancellationToken);

    /// <summary>Removes the pieces of uploads that were begun before a time and never finished. Returns how many uploads it removed.</summary>
    Task<int> RemoveAbandonedAsync(DateTimeOffset begunBefore, CancellationToken cancellationToken);
}

/// <summary>A document that can be read.</summary>
/// <param name="Info">What is known of it.</param>
/// <param name="Content">Its bytes, piece by piece; each enumeration reads them anew.</param>
public sealed record StoredDocument(DocumentInfo Info, IAsyncEnumerable<ReadOnlyMemory<byte>> Content);
