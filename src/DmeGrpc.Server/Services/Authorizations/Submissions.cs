using System.Globalization;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Deadlines;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage;
using DmeGrpc.Storage.Authorizations;
using Google.Protobuf;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>What submitters do: ask for authorizations and withdraw what they asked.</summary>
internal sealed class Submissions(
    ServerStore store, PublishedEditions editions, PublishedPlans plans, PayerCalendar calendar, KnownAuthorizations known)
{
    private static readonly FieldPath Root = new("");

    public async Task<SubmitAuthorizationResponse> SubmitAsync(SubmitAuthorizationRequest request, ServerCallContext context)
    {
        var authorizations = store.Authorizations;
        var caller = Caller.Of(context);
        var violations = new ViolationList();
        var submitter = caller.ActorNamed(request.SubmitterId, Root, "submitter_id", violations);
        var id = KeptText.Required(request.RequestId, AuthorizationLimits.NameLength, Root, "request_id", violations);
        var catalog = editions.Current ?? throw ServiceErrors.NoEdition();
        var asked = new SubmissionReader(request, calendar, catalog, violations).Read();
        violations.ThrowIfAny();
        caller.RequireSupplier(asked.SupplierNpi);
        var command = new SubmitCommand(submitter, id, HashOf(request, submitter), asked, DeadlineOf(asked, catalog), submitter);
        return await authorizations.SubmitAsync(command, context.CancellationToken) switch
        {
            SubmitResult.Submitted submitted => new SubmitAuthorizationResponse { Authorization = submitted.Authorization.ToProto() },
            SubmitResult.Refused refused => throw ErrorOf(refused.Refusals, request),
            _ => throw new ServiceException(ErrorReason.RequestIdReused, "The submitter has sent another request under this request_id."),
        };
    }

    public async Task<WithdrawAuthorizationResponse> WithdrawAsync(WithdrawAuthorizationRequest request, ServerCallContext context)
    {
        var authorizations = store.Authorizations;
        var caller = Caller.Of(context);
        var violations = new ViolationList();
        var number = ItemReader.TrackingNumber(request.TrackingNumber, "tracking_number", violations);
        var revision = Etag.Read(request.Etag, "etag", violations);
        var submitter = caller.ActorNamed(request.SubmitterId, Root, "submitter_id", violations);
        var reason = KeptText.Required(request.Reason, AuthorizationLimits.TextLength, Root, "reason", violations);
        violations.ThrowIfAny();
        await known.RequireAsync(number, caller, context.CancellationToken);
        var result = await authorizations.WithdrawAsync(new WithdrawCommand(number, revision, submitter, reason), context.CancellationToken);
        return new WithdrawAuthorizationResponse { Authorization = result.Required().ToProto() };
    }

    private DecisionDeadline DeadlineOf(AuthorizationRequest asked, EditionCatalog catalog) =>
        asked.IsDecidedByPlan && plans.Current.Find(asked.Program, asked.PlanId) is { } plan
            ? PlanDeadlines.For(asked, plan, catalog, calendar.BusinessDays)
            : DecisionDeadlines.For(asked, calendar.BusinessDays);

    // What the caller wrote, whether it named itself or left that to the server.
    private static ContentHash HashOf(SubmitAuthorizationRequest request, string submitter)
    {
        var content = request.Clone();
        content.SubmitterId = submitter;
        return ContentHash.Of(content.ToByteArray());
    }

    private static ServiceException ErrorOf(IReadOnlyList<ChangeRefusal> refusals, SubmitAuthorizationRequest request)
    {
        if (refusals.Any(refusal => refusal.Kind == RefusalKind.UnknownSuperseded))
        {
            return AuthorizationErrors.Unknown();
        }

        // What the reader above lets through and the rules do not, such as a character that no database keeps.
        return ServiceErrors.InvalidRequest([.. refusals.Select(refusal => new FieldViolation(PathOf(refusal, request), refusal.Message))]);
    }

    private static string PathOf(ChangeRefusal refusal, SubmitAuthorizationRequest request)
    {
        for (var i = 0; i < request.Lines.Count; i++)
        {
            if (request.Lines[i].LineNumber == refusal.LineNumber)
            {
                return string.Create(CultureInfo.InvariantCulture, $"lines[{i}]");
            }
        }

        return "request";
    }
}
