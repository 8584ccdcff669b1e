using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Internal;

/// <summary>Reads single authorizations within a context that is open already.</summary>
internal sealed class AuthorizationReader(HotQueries queries)
{
    /// <summary>The member of an authorization; null when there is none of that number.</summary>
    public async Task<MemberKey?> FindMemberAsync(DmeGrpcContext context, TrackingNumber number) =>
        await queries.MemberOfTrackingNumber(context, number.ToString()) is { } member ? MemberKey.FromStored(member) : null;

    /// <summary>The authorization with its documents.</summary>
    public async Task<Authorization?> FindAsync(DmeGrpcContext context, MemberKey member, TrackingNumber number) =>
        await queries.Authorization(context, member.ToString(), number.ToString()) is { } row ? await WithDocumentsAsync(context, row) : null;

    /// <summary>The rows to change, and the authorization with its documents.</summary>
    public async Task<(AuthorizationRow Row, Authorization State)?> FindToChangeAsync(DmeGrpcContext context, MemberKey member, TrackingNumber number) =>
        await queries.AuthorizationToChange(context, member.ToString(), number.ToString()) is { } row ? (row, await WithDocumentsAsync(context, row)) : null;

    private async Task<Authorization> WithDocumentsAsync(DmeGrpcContext context, AuthorizationRow row)
    {
        var documents = new List<DocumentRow>();
        await foreach (var document in queries.Documents(context, row.MemberKey, row.TrackingNumber))
        {
            documents.Add(document);
        }

        return row.ToDomain(documents);
    }
}
