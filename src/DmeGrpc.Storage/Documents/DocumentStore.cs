using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Documents;

/// <summary>
/// Keeps documents in pieces beside the authorizations. Pieces are written as they arrive, each in a transaction of its own, so that a slow
/// sender locks nobody; what makes them a document is one row, written with its event in the last transaction.
/// </summary>
internal sealed class DocumentStore(StoreRunner runner, AuthorizationReader reader, AuthorizationChanges changes, TimeProvider time) : IDocumentStore
{
    public async Task<AttachResult> AttachAsync(
        AttachCommand command, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken)
    {
        if (await runner.ReadAsync(context => reader.FindMemberAsync(context, command.TrackingNumber), cancellationToken) is not { } member)
        {
            return new AttachResult.NotFound();
        }

        await using var upload = new DocumentUpload(runner, member, Guid.CreateVersion7());
        await upload.BeginAsync(time.GetUtcNow().UtcDateTime, cancellationToken);
        if (await upload.ReceiveAsync(command, content, cancellationToken) is { } refused)
        {
            return refused;
        }

        var document = new DocumentInfo(upload.DocumentId, command.FileName, command.ContentType, upload.Length, upload.Sha256);
        return await FindSameAsync(command, member, upload.Sha256, cancellationToken) ?? await AttachAsync(command, upload, document, member, cancellationToken);
    }

    public async Task<StoredDocument?> OpenAsync(TrackingNumber trackingNumber, Guid documentId, CancellationToken cancellationToken) => await runner.ReadAsync(
        async context =>
        {
            if (await reader.FindMemberAsync(context, trackingNumber) is not { } member)
            {
                return null;
            }

            var (key, number) = (member.ToString(), trackingNumber.ToString());
            var row = await context.Documents.AsNoTracking()
                .SingleOrDefaultAsync(item => item.MemberKey == key && item.TrackingNumber == number && item.DocumentId == documentId, cancellationToken);
            return row is null ? null : new StoredDocument(row.ToInfo(), new DocumentContent(runner, key, documentId, row.Length));
        },
        cancellationToken);

    public async Task<int> RemoveAbandonedAsync(DateTimeOffset begunBefore, CancellationToken cancellationToken)
    {
        var before = begunBefore.UtcDateTime;
        var abandoned = await runner.ReadAsync(
            context => context.DocumentUploads.AsNoTracking().Where(row => row.BegunAt < before).ToListAsync(cancellationToken), cancellationToken);
        foreach (var row in abandoned)
        {
            await DocumentUpload.RemoveAsync(runner, row.MemberKey, row.DocumentId, cancellationToken);
        }

        return abandoned.Count;
    }

    private async Task<AttachResult?> FindSameAsync(AttachCommand command, MemberKey member, string sha256, CancellationToken cancellationToken)
    {
        var authorization = await runner.ReadAsync(context => reader.FindAsync(context, member, command.TrackingNumber), cancellationToken);
        return authorization?.Documents.FirstOrDefault(document => document.Sha256 == sha256) is { } same
            ? new AttachResult.Attached(same, authorization, IsRepeated: true)
            : null;
    }

    private async Task<AttachResult> AttachAsync(
        AttachCommand command, DocumentUpload upload, DocumentInfo document, MemberKey member, CancellationToken cancellationToken)
    {
        var result = await changes.ChangeAsync(
            command.TrackingNumber,
            command.ExpectedRevision,
            _ => new DocumentAttached(document),
            command.Actor,
            command.Reason,
            cancellationToken,
            (context, after) => Keep(context, after, document));
        switch (result)
        {
            case ChangeResult.Changed changed:
                upload.Keep();
                return new AttachResult.Attached(document, changed.Authorization, IsRepeated: false);
            case ChangeResult.Stale stale:
                return new AttachResult.Stale(stale.CurrentRevision);
            case ChangeResult.Refused refused:
                return await FindSameAsync(command, member, document.Sha256, cancellationToken) ?? new AttachResult.Refused(refused.Refusals);
            default:
                return new AttachResult.NotFound();
        }
    }

    private static void Keep(DmeGrpcContext context, Authorization after, DocumentInfo document)
    {
        var member = after.MemberKey.ToString();
        context.Documents.Add(new DocumentRow
        {
            MemberKey = member,
            TrackingNumber = after.TrackingNumber.ToString(),
            DocumentId = document.DocumentId,
            EventNumber = after.LastEventNumber,
            FileName = document.FileName,
            ContentType = document.ContentType,
            Length = document.Length,
            Sha256 = document.Sha256,
        });
        context.DocumentUploads.Remove(new DocumentUploadRow { MemberKey = member, DocumentId = document.DocumentId });
    }
}
