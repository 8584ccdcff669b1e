using System.Security.Cryptography;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf;
using Grpc.Core;
using static DmeGrpc.Server.Tests.Support.SampleAuthorizations;

namespace DmeGrpc.Server.Tests.Services.Authorizations;

public abstract class DocumentTransfersTests(StoreProvider provider) : AuthorizationTest(provider)
{
    public sealed class OnSqlite() : DocumentTransfersTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : DocumentTransfersTests(StoreProvider.Postgres);

    private const int LargestChunk = 64 * 1024;

    [Fact]
    public async Task Document_comes_back_byte_for_byte_in_chunks_that_every_client_takes()
    {
        var submitted = await SubmitAsync();
        var bytes = Pdf(700_001);

        var attached = await AttachAsync(Header(submitted), bytes, chunk: 100_000);
        var (document, read, largest) = await ReadAsync(submitted.TrackingNumber, attached.Document.DocumentId);

        Assert.Equal(bytes, read);
        Assert.InRange(largest, 1, LargestChunk);
        Assert.Equal(attached.Document, document);
        Assert.Equal(("record.pdf", "application/pdf", 700_001L, Hash(bytes)), (document.FileName, document.ContentType, document.SizeBytes, document.Sha256));
        var authorization = await GetAsync(submitted.TrackingNumber);
        Assert.Equal((attached.Document, attached.Etag), (Assert.Single(authorization.Documents), authorization.Etag));
    }

    [Fact]
    public async Task Same_bytes_again_are_the_document_that_is_there()
    {
        var submitted = await SubmitAsync();

        var first = await AttachAsync(Header(submitted), Pdf(100));
        var second = await AttachAsync(Header(submitted), Pdf(100));

        Assert.Equal(first, second);
        Assert.Single((await GetAsync(submitted.TrackingNumber)).Documents);
    }

    [Fact]
    public async Task Bytes_of_another_type_or_hash_than_said_or_none_are_refused_and_leave_nothing()
    {
        var submitted = await SubmitAsync();
        var header = Header(submitted);
        header.Sha256 = Hash(Pdf(99));

        Assert.Equal("header.content_type: The bytes do not begin as this type does.", await RefusedAsync(Header(submitted), "<html>"u8.ToArray()));
        Assert.Equal("header.sha256: The bytes that arrived have another SHA-256.", await RefusedAsync(header, Pdf(100)));
        Assert.Equal("chunk: The document has no bytes.", await RefusedAsync(Header(submitted), []));
        Assert.Equal(submitted, await GetAsync(submitted.TrackingNumber));
    }

    [Fact]
    public async Task Header_that_cannot_be_read_is_refused_with_every_violation()
    {
        var header = new DocumentHeader { FileName = "../x", ContentType = "text/html", Sha256 = "z", Etag = "e" };

        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => AttachAsync(header, Pdf(10)));

        Assert.Equal(
            ["header.content_type", "header.etag", "header.file_name", "header.sha256", "header.submitter_id", "header.tracking_number"],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Header_must_come_first_and_once()
    {
        var submitted = await SubmitAsync();

        Assert.Equal("header: It must be the first message.", await RefusedAsync(new AttachDocumentRequest { Chunk = ByteString.CopyFrom(Pdf(10)) }));
        Assert.Equal("header: It must be the first message.", await RefusedAsync());
        Assert.Equal(
            "chunk: Every message after the first must be one.",
            await RefusedAsync(new AttachDocumentRequest { Header = Header(submitted) }, new AttachDocumentRequest { Header = Header(submitted) }));
    }

    [Fact]
    public async Task Larger_document_than_the_server_stores_is_refused()
    {
        await using var server = await new StoreDatabase(Provider).ServeAsync("Store:MaxDocumentBytes=2000");
        var client = new AuthorizationService.AuthorizationServiceClient(server.Channel);
        var submitted = (await client.SubmitAuthorizationAsync(Sample.Request())).Authorization;

        var status = await ErrorAssert.FailsAsync(
            StatusCode.ResourceExhausted, "DOCUMENT_TOO_LARGE", () => AttachAsync(client, Header(submitted), Pdf(2001), 1000));

        Assert.Equal("2000", ErrorAssert.InfoOf(status).Metadata["maxBytes"]);
        await AttachAsync(client, Header(submitted), Pdf(2000), 1000);
    }

    [Fact]
    public async Task Document_belongs_to_what_can_still_be_decided_and_to_nothing_unknown()
    {
        var denied = await DecideAsync(await SubmitAsync(), Deny(1));
        var stale = Header(await SubmitAsync());
        stale.Etag = "7";

        await ErrorAssert.FailsAsync(StatusCode.FailedPrecondition, "NOT_ALLOWED", () => AttachAsync(Header(denied), Pdf(10)));
        await ErrorAssert.FailsAsync(StatusCode.Aborted, "STALE_ETAG", () => AttachAsync(stale, Pdf(10)));
        stale.TrackingNumber = "34678ACDEFGHJK";
        await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_AUTHORIZATION", () => AttachAsync(stale, Pdf(10)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-id")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Document_that_nobody_knows_is_not_found(string id)
    {
        var submitted = await SubmitAsync();
        var (code, reason) = id.Length == 0 ? (StatusCode.InvalidArgument, "INVALID_REQUEST") : (StatusCode.NotFound, "UNKNOWN_DOCUMENT");

        await ErrorAssert.FailsAsync(code, reason, () => ReadAsync(submitted.TrackingNumber, id));
    }

    [Fact]
    public async Task Document_of_another_authorization_is_not_found()
    {
        var attached = await AttachAsync(Header(await SubmitAsync()), Pdf(10));
        var other = await SubmitAsync();

        await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_DOCUMENT", () => ReadAsync(other.TrackingNumber, attached.Document.DocumentId));
        await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_AUTHORIZATION", () => ReadAsync("34678ACDEFGHJK", attached.Document.DocumentId));
    }

    private static byte[] Pdf(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        "%PDF-"u8.CopyTo(bytes);
        return bytes;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private DocumentHeader Header(Authorization authorization) => new()
    {
        TrackingNumber = authorization.TrackingNumber,
        FileName = "record.pdf",
        ContentType = "application/pdf",
        SubmitterId = Sample.Submitter,
    };

    private Task<AttachDocumentResponse> AttachAsync(DocumentHeader header, byte[] bytes, int chunk = 64) => AttachAsync(Client, header, bytes, chunk);

    private static Task<AttachDocumentResponse> AttachAsync(
        AuthorizationService.AuthorizationServiceClient client, DocumentHeader header, byte[] bytes, int chunk) => SendAsync(
        client,
        [new AttachDocumentRequest { Header = header }, .. bytes.Chunk(chunk).Select(piece => new AttachDocumentRequest { Chunk = ByteString.CopyFrom(piece) })]);

    private static async Task<AttachDocumentResponse> SendAsync(AuthorizationService.AuthorizationServiceClient client, params AttachDocumentRequest[] messages)
    {
        using var call = client.AttachDocument();
        try
        {
            foreach (var message in messages)
            {
                await call.RequestStream.WriteAsync(message);
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            // The server has answered before all was sent; the answer says why.
        }

        return await call.ResponseAsync;
    }

    private async Task<string> RefusedAsync(DocumentHeader header, byte[] bytes)
    {
        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => AttachAsync(header, bytes));
        return Assert.Single(ErrorAssert.ViolationsOf(status));
    }

    private async Task<string> RefusedAsync(params AttachDocumentRequest[] messages)
    {
        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", () => SendAsync(Client, messages));
        return Assert.Single(ErrorAssert.ViolationsOf(status));
    }

    private async Task<(Document Document, byte[] Bytes, int Largest)> ReadAsync(string trackingNumber, string documentId)
    {
        using var call = Client.GetDocument(new GetDocumentRequest { TrackingNumber = trackingNumber, DocumentId = documentId });
        Document? document = null;
        using var bytes = new MemoryStream();
        var largest = 0;
        await foreach (var message in call.ResponseStream.ReadAllAsync())
        {
            Assert.Equal(document is null, message.ContentCase == GetDocumentResponse.ContentOneofCase.Document);
            document ??= message.Document;
            bytes.Write(message.Chunk.Span);
            largest = Math.Max(largest, message.Chunk.Length);
        }

        return (document!, bytes.ToArray(), largest);
    }
}
