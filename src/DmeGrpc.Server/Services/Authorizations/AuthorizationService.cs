using DmeGrpc.Authorizations.V1;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>dme.authorizations.v1.AuthorizationService: each group of methods is a class of its own.</summary>
internal sealed class AuthorizationService(Submissions submissions, Lookups lookups, Reviews reviews, DocumentTransfers documents, Watches watches)
    : DmeGrpc.Authorizations.V1.AuthorizationService.AuthorizationServiceBase
{
    public override Task<SubmitAuthorizationResponse> SubmitAuthorization(SubmitAuthorizationRequest request, ServerCallContext context) =>
        submissions.SubmitAsync(request, context);

    public override Task<GetAuthorizationResponse> GetAuthorization(GetAuthorizationRequest request, ServerCallContext context) =>
        lookups.GetAsync(request, context);

    public override Task<ListAuthorizationsResponse> ListAuthorizations(ListAuthorizationsRequest request, ServerCallContext context) =>
        lookups.ListAsync(request, context);

    public override Task<ListAuthorizationEventsResponse> ListAuthorizationEvents(ListAuthorizationEventsRequest request, ServerCallContext context) =>
        lookups.ListEventsAsync(request, context);

    public override Task<DecideAuthorizationResponse> DecideAuthorization(DecideAuthorizationRequest request, ServerCallContext context) =>
        reviews.DecideAsync(request, context);

    public override Task<ExtendAuthorizationResponse> ExtendAuthorization(ExtendAuthorizationRequest request, ServerCallContext context) =>
        reviews.ExtendAsync(request, context);

    public override Task<WithdrawAuthorizationResponse> WithdrawAuthorization(WithdrawAuthorizationRequest request, ServerCallContext context) =>
        submissions.WithdrawAsync(request, context);

    public override Task<AttachDocumentResponse> AttachDocument(IAsyncStreamReader<AttachDocumentRequest> requestStream, ServerCallContext context) =>
        documents.AttachAsync(requestStream, context);

    public override Task GetDocument(GetDocumentRequest request, IServerStreamWriter<GetDocumentResponse> responseStream, ServerCallContext context) =>
        documents.GetAsync(request, responseStream, context);

    public override Task WatchAuthorizations(
        WatchAuthorizationsRequest request, IServerStreamWriter<WatchAuthorizationsResponse> responseStream, ServerCallContext context) =>
        watches.WatchAsync(request, responseStream, context);
}
