namespace DmeGrpc.Storage.Model;

/// <summary>A document that is attached.</summary>
internal sealed class DocumentRow
{
    public required string MemberKey { get; set; }

    public required string TrackingNumber { get; set; }

    public Guid DocumentId { get; set; }

    /// <summary>The number of the event that attached it, which orders the documents.</summary>
    public int EventNumber { get; set; }

    public required string FileName { get; set; }

    public required string ContentType { get; set; }

    public long Length { get; set; }

    public required string Sha256 { get; set; }
}

/// <summary>A piece of a document's bytes.</summary>
internal sealed class DocumentChunkRow
{
    public required string MemberKey { get; set; }

    public Guid DocumentId { get; set; }

    public int ChunkNumber { get; set; }

    public required byte[] Content { get; set; }
}

/// <summary>An upload that was begun and is not finished: its pieces belong to no document yet.</summary>
internal sealed class DocumentUploadRow
{
    public required string MemberKey { get; set; }

    public Guid DocumentId { get; set; }

    public DateTime BegunAt { get; set; }
}
