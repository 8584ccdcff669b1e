using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Documents;
using DmeGrpc.Storage.Model;
using DmeGrpc.Storage.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.Documents;

public abstract class DocumentStoreTests(DatabaseKind kind) : StoreTest(kind, wantsOwnDatabase: true)
{
    [Theory]
    [InlineData(9, 4)]
    [InlineData(262_144, 100_000)]
    [InlineData(1_000_003, 65_536)]
    public async Task A_document_comes_out_as_it_went_in(int length, int piece)
    {
        var authorization = await Steps.SubmitAsync();
        var bytes = Pdf(length);

        var attached = Assert.IsType<AttachResult.Attached>(await Documents.AttachAsync(Command(authorization), Pieces(bytes, piece), Soon));

        Assert.Equal((length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (attached.Document.Length, attached.Document.Sha256));
        var stored = await Documents.OpenAsync(authorization.TrackingNumber, attached.Document.DocumentId, Soon);
        Assert.Equal(bytes, await ReadAsync(stored!));
        Assert.Equal(attached.Document, Assert.Single((await Store.GetAsync(authorization.TrackingNumber, Soon))!.Documents));
        var events = (await Store.ListEventsAsync(authorization.TrackingNumber, 0, 10, Soon))!;
        Assert.Equal([attached.Document], AuthorizationHistory.Replay(events).Documents);
        Assert.Equal(0, await CountAsync(context => context.DocumentUploads));
    }

    [Fact]
    public async Task The_same_bytes_from_many_at_once_are_one_document()
    {
        var authorization = await Steps.SubmitAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(
            () => Documents.AttachAsync(Command(authorization), Pieces(Pdf(1000), 300), Soon))));

        var attached = results.Cast<AttachResult.Attached>().ToArray();
        Assert.Single(attached, result => !result.IsRepeated);
        Assert.Single(attached.Select(result => result.Document).Distinct());
        Assert.Equal(1, await CountAsync(context => context.DocumentChunks));
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        var authorization = await Steps.SubmitAsync();
        await using var small = Database.Serve(new StoreOptions { MaximumDocumentLength = 999, DocumentChunkLength = 100 });
        var documents = small.GetRequiredService<IDocumentStore>();
        var command = Command(authorization);

        Assert.Equal(new AttachResult.TooLarge(999), await documents.AttachAsync(command, Pieces(Pdf(1000), 100), Soon));
        Assert.IsType<AttachResult.Empty>(await documents.AttachAsync(command, Pieces([], 100), Soon));
        Assert.IsType<AttachResult.WrongType>(await documents.AttachAsync(command, Pieces(Encoding.ASCII.GetBytes("<html>"), 100), Soon));
        Assert.IsType<AttachResult.WrongHash>(await documents.AttachAsync(command with { ExpectedSha256 = "00" }, Pieces(Pdf(500), 100), Soon));
        Assert.IsType<AttachResult.Stale>(await documents.AttachAsync(command with { ExpectedRevision = 7 }, Pieces(Pdf(500), 100), Soon));
        await Assert.ThrowsAsync<IOException>(() => documents.AttachAsync(command, Broken(), Soon));

        Assert.Equal(0, await CountAsync(context => context.DocumentChunks));
        Assert.Equal(0, await CountAsync(context => context.DocumentUploads));
        Assert.Empty((await Store.GetAsync(authorization.TrackingNumber, Soon))!.Documents);
    }

    [Fact]
    public async Task What_a_crash_left_is_swept()
    {
        var authorization = await Steps.SubmitAsync();
        var attached = Assert.IsType<AttachResult.Attached>(await Documents.AttachAsync(Command(authorization), Pieces(Pdf(10), 10), Soon));
        await using (var context = Services.GetRequiredService<Func<DmeGrpcContext>>()())
        {
            var id = Guid.NewGuid();
            context.Add(new DocumentUploadRow { MemberKey = "m", DocumentId = id, BegunAt = DateTime.UnixEpoch });
            context.Add(new DocumentChunkRow { MemberKey = "m", DocumentId = id, ChunkNumber = 1, Content = [1] });
            await context.SaveChangesAsync();
        }

        Assert.Equal(1, await Documents.RemoveAbandonedAsync(DateTimeOffset.UnixEpoch.AddDays(1), Soon));

        Assert.Equal(1, await CountAsync(context => context.DocumentChunks));
        Assert.NotNull(await Documents.OpenAsync(authorization.TrackingNumber, attached.Document.DocumentId, Soon));
    }

    private static AttachCommand Command(Authorization authorization) => new(authorization.TrackingNumber, "order.pdf", DocumentContentTypes.Pdf, "x");

    private static byte[] Pdf(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        "%PDF-"u8.CopyTo(bytes);
        return bytes;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces(byte[] bytes, int length)
    {
        foreach (var piece in bytes.Chunk(length))
        {
            await Task.Yield();
            yield return piece;
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Broken()
    {
        await Task.Yield();
        yield return Pdf(450);
        throw new IOException("The sender is gone.");
    }

    private static async Task<byte[]> ReadAsync(StoredDocument document)
    {
        var bytes = new MemoryStream();
        await foreach (var piece in document.Content)
        {
            bytes.Write(piece.Span);
        }

        return bytes.ToArray();
    }

    private async Task<int> CountAsync<T>(Func<DmeGrpcContext, IQueryable<T>> table)
    {
        await using var context = Services.GetRequiredService<Func<DmeGrpcContext>>()();
        return await table(context).CountAsync();
    }
}

public sealed class DocumentStoreOnSqlite() : DocumentStoreTests(DatabaseKind.Sqlite);

public sealed class DocumentStoreOnPostgres() : DocumentStoreTests(DatabaseKind.Postgres);
