using System.Security.Cryptography;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Documents;

/// <summary>One upload under way. Unless it is kept its pieces are removed at the end; what a crash leaves is swept later.</summary>
internal sealed class DocumentUpload(StoreRunner runner, MemberKey member, Guid documentId) : IAsyncDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] chunk = new byte[runner.Options.DocumentChunkLength];
    private int filled;
    private int chunks;
    private bool isKept;

    public Guid DocumentId => documentId;

    public long Length { get; private set; }

    public string Sha256 { get; private set; } = string.Empty;

    public static Task RemoveAsync(StoreRunner runner, string member, Guid documentId, CancellationToken cancellationToken) => runner.WriteAsync(
        async context =>
        {
            // The upload's row first: whoever is about to attach it loses, or has won and there is none.
            var removed = await context.DocumentUploads.Where(row => row.MemberKey == member && row.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
            if (removed == 1)
            {
                await context.DocumentChunks.Where(row => row.MemberKey == member && row.DocumentId == documentId).ExecuteDeleteAsync(cancellationToken);
            }

            return WriteOutcome.Keep(removed);
        },
        cancellationToken);

    public Task BeginAsync(DateTime now, CancellationToken cancellationToken) =>
        WriteAsync(new DocumentUploadRow { MemberKey = member.ToString(), DocumentId = documentId, BegunAt = now }, cancellationToken);

    /// <summary>Writes the pieces; returns why the document is not taken, or null.</summary>
    public async Task<AttachResult?> ReceiveAsync(AttachCommand command, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken)
    {
        await foreach (var piece in content.WithCancellation(cancellationToken))
        {
            Length += piece.Length;
            if (Length > runner.Options.MaximumDocumentLength)
            {
                return new AttachResult.TooLarge(runner.Options.MaximumDocumentLength);
            }

            hash.AppendData(piece.Span);
            if (!await AddAsync(piece, command.ContentType, cancellationToken))
            {
                return new AttachResult.WrongType();
            }
        }

        if (Length == 0)
        {
            return new AttachResult.Empty();
        }

        if (!await FlushAsync(command.ContentType, cancellationToken))
        {
            return new AttachResult.WrongType();
        }

        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return command.ExpectedSha256 is { } expected && !string.Equals(expected, Sha256, StringComparison.OrdinalIgnoreCase)
            ? new AttachResult.WrongHash(Sha256)
            : null;
    }

    /// <summary>The pieces belong to a document now.</summary>
    public void Keep() => isKept = true;

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        if (!isKept)
        {
            try
            {
                await RemoveAsync(runner, member.ToString(), documentId, CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                // The sweep of abandoned uploads finds it.
            }
        }
    }

    private async Task<bool> AddAsync(ReadOnlyMemory<byte> piece, string contentType, CancellationToken cancellationToken)
    {
        while (!piece.IsEmpty)
        {
            var taken = Math.Min(piece.Length, chunk.Length - filled);
            piece.Span[..taken].CopyTo(chunk.AsSpan(filled));
            piece = piece[taken..];
            filled += taken;
            if (filled == chunk.Length && !await FlushAsync(contentType, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> FlushAsync(string contentType, CancellationToken cancellationToken)
    {
        if (filled == 0)
        {
            return true;
        }

        if (chunks == 0 && !DocumentContentTypes.Matches(contentType, chunk.AsSpan(0, filled)))
        {
            return false;
        }

        await WriteAsync(
            new DocumentChunkRow { MemberKey = member.ToString(), DocumentId = documentId, ChunkNumber = ++chunks, Content = chunk[..filled] }, cancellationToken);
        filled = 0;
        return true;
    }

    private Task<bool> WriteAsync<T>(T row, CancellationToken cancellationToken)
        where T : class => runner.WriteAsync(
        async context =>
        {
            context.Add(row);
            await context.SaveChangesAsync(cancellationToken);
            return WriteOutcome.Keep(true);
        },
        cancellationToken);
}
