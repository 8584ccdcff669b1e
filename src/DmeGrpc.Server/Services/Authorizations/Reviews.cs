using DmeGrpc.Authorizations.V1;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Deadlines;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage.Authorizations;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>What reviewers do: decide and extend.</summary>
internal sealed class Reviews(ServerStore store, PayerCalendar calendar)
{
    private static readonly FieldPath Root = new("");

    public async Task<DecideAuthorizationResponse> DecideAsync(DecideAuthorizationRequest request, ServerCallContext context)
    {
        var authorizations = store.Authorizations;
        var violations = new ViolationList();
        var command = new DecideCommand(
            ItemReader.TrackingNumber(request.TrackingNumber, "tracking_number", violations),
            Etag.Read(request.Etag, "etag", violations),
            DecisionReader.Read(request.Decisions, violations),
            calendar.Today,
            Caller.Of(context).ActorNamed(request.Reviewer, Root, "reviewer", violations),
            KeptText.Read(request.Remark, AuthorizationLimits.TextLength, Root, "remark", violations));
        violations.ThrowIfAny();
        var result = await authorizations.DecideAsync(command, context.CancellationToken);
        return new DecideAuthorizationResponse { Authorization = result.Required().ToProto() };
    }

    public async Task<ExtendAuthorizationResponse> ExtendAsync(ExtendAuthorizationRequest request, ServerCallContext context)
    {
        var authorizations = store.Authorizations;
        var violations = new ViolationList();
        var command = new ExtendCommand(
            ItemReader.TrackingNumber(request.TrackingNumber, "tracking_number", violations),
            Etag.Read(request.Etag, "etag", violations),
            ExtensionReader.Read(request.Extensions, violations),
            Caller.Of(context).ActorNamed(request.Reviewer, Root, "reviewer", violations),
            KeptText.Required(request.Reason, AuthorizationLimits.TextLength, Root, "reason", violations));
        violations.ThrowIfAny();
        var result = await authorizations.ExtendAsync(command, context.CancellationToken);
        return new ExtendAuthorizationResponse { Authorization = result.Required().ToProto() };
    }
}
