using DmeGrpc.Authorizations.V1;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Services.Reference;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage.Authorizations;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>What is there to read of authorizations.</summary>
internal sealed class Lookups(ServerStore store, KnownAuthorizations known)
{
    /// <summary>What a page size of 0 means.</summary>
    public const int DefaultPageSize = 50;

    /// <summary>What any larger page size means.</summary>
    public const int MaxPageSize = 500;

    public async Task<GetAuthorizationResponse> GetAsync(GetAuthorizationRequest request, ServerCallContext context)
    {
        var violations = new ViolationList();
        var number = ItemReader.TrackingNumber(request.TrackingNumber, "tracking_number", violations);
        violations.ThrowIfAny();
        var found = await known.FindAsync(number, Caller.Of(context), context.CancellationToken);
        return new GetAuthorizationResponse { Authorization = found.ToProto() };
    }

    public async Task<ListAuthorizationsResponse> ListAsync(ListAuthorizationsRequest request, ServerCallContext context)
    {
        var authorizations = store.Authorizations;
        var violations = new ViolationList();
        var size = ReadSize(request.PageSize, violations);
        var filter = FilterReader.Read(request, Caller.Of(context), violations);
        violations.ThrowIfAny();
        return await authorizations.ListAsync(filter, size, request.PageToken, context.CancellationToken) is ListResult.Page page
            ? new ListAuthorizationsResponse
            {
                Authorizations = { page.Authorizations.Select(each => each.ToProto()) },
                NextPageToken = page.NextPageToken,
            }
            : throw new ServiceException(ErrorReason.BadPageToken, "The page token is not of these filters. Begin again at the first page.");
    }

    public async Task<ListAuthorizationEventsResponse> ListEventsAsync(ListAuthorizationEventsRequest request, ServerCallContext context)
    {
        var authorizations = store.Authorizations;
        var violations = new ViolationList();
        var number = ItemReader.TrackingNumber(request.TrackingNumber, "tracking_number", violations);
        var size = ReadSize(request.PageSize, violations);
        violations.ThrowIfAny();
        var question = $"ListAuthorizationEvents {number}";
        var after = PageToken.PositionOf(request.PageToken, question);
        await known.RequireAsync(number, Caller.Of(context), context.CancellationToken);
        // One more than is shown tells whether there is another page.
        var events = await authorizations.ListEventsAsync(number, after, size + 1, context.CancellationToken) ?? throw AuthorizationErrors.Unknown();
        return new ListAuthorizationEventsResponse
        {
            Events = { events.Take(size).Select(each => each.ToProto(number)) },
            NextPageToken = events.Count > size ? PageToken.Of(question, events[size - 1].Number) : "",
        };
    }

    private static int ReadSize(int size, ViolationList violations)
    {
        if (size < 0)
        {
            violations.Add("page_size", "It may not be negative.");
        }

        return size <= 0 ? DefaultPageSize : Math.Min(size, MaxPageSize);
    }
}
