using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Judging;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Members;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Security;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage;
using DmeGrpc.Storage.Ledger;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Services.Posting;

/// <summary>Posts, replaces and voids claims. The catalogue is taken once, when a call begins; the member's facts are those of the transaction.</summary>
internal sealed class Postings(
    ServerStore store, PublishedEditions editions, PublishedPlans plans, TimeProvider clock, IOptions<ServerLimits> limits, IOptions<ExemptionSettings> exemptions)
{
    private static readonly FieldPath Root = new("");

    public async Task<PostClaimResponse> PostAsync(PostClaimRequest request, ServerCallContext context)
    {
        var ledger = store.Claims;
        var violations = new ViolationList();
        var submitter = Caller.Of(context).ActorNamed(request.SubmitterId, Root, "submitter_id", violations);
        var posting = Read(request.Claim, request.Policy, submitter, context, violations);
        var content = ContentHash.Of(new PostClaimRequest { Claim = request.Claim, Policy = request.Policy }.ToByteArray());
        return AnswerOf(await ledger.PostAsync(posting.Command(content), posting.Judge, context.CancellationToken)).Answer;
    }

    public async Task<ReplaceClaimResponse> ReplaceAsync(ReplaceClaimRequest request, ServerCallContext context)
    {
        var ledger = store.Claims;
        var violations = new ViolationList();
        var submitter = Caller.Of(context).ActorNamed(request.SubmitterId, Root, "submitter_id", violations);
        var replaced = ClaimIdReader.Read(request.ReplacedClaimId, Root, "replaced_claim_id", violations);
        var posting = Read(request.Claim, request.Policy, submitter, context, violations);
        if (replaced == request.Claim!.ClaimId)
        {
            violations.Add("claim.claim_id", "A claim needs an id of its own, another than that of the claim it replaces.");
            violations.ThrowIfAny();
        }

        var content = ContentHash.Of(new ReplaceClaimRequest { ReplacedClaimId = replaced, Claim = request.Claim, Policy = request.Policy }.ToByteArray());
        var (answer, replacedReceipt) = AnswerOf(await ledger.ReplaceAsync(replaced, posting.Command(content), posting.Judge, context.CancellationToken));
        return new ReplaceClaimResponse { Result = answer.Result, Receipt = answer.Receipt, Replaced = replacedReceipt };
    }

    public async Task<VoidClaimResponse> VoidAsync(VoidClaimRequest request, ServerCallContext context)
    {
        var ledger = store.Claims;
        var violations = new ViolationList();
        var submitter = Caller.Of(context).ActorNamed(request.SubmitterId, Root, "submitter_id", violations);
        var claimId = ClaimIdReader.Read(request.ClaimId, Root, "claim_id", violations);
        var reason = ClaimIdReader.WithoutNul(FieldReader.Text(request.Reason, AuthorizationLimits.TextLength, Root, "reason", violations), Root, "reason", violations);
        ClaimIdReader.WithoutNul(submitter, Root, "submitter_id", violations);
        violations.ThrowIfAny();
        return await ledger.VoidAsync(new ClaimKey(submitter, claimId), submitter, reason, context.CancellationToken) switch
        {
            VoidResult.Voided voided => new VoidClaimResponse
            {
                Receipt = PostClaimResponse.Parser.ParseFrom(voided.Answer.Span).Receipt,
                VoidedAt = Timestamp.FromDateTimeOffset(voided.VoidedAt),
            },
            VoidResult.Replaced replaced => throw PostingErrors.Replaced(replaced.ReplacedBy),
            _ => throw PostingErrors.Unknown(),
        };
    }

    private ClaimPosting Read(Claim? claim, EditPolicy? policy, string submitter, ServerCallContext context, ViolationList violations)
    {
        var catalog = editions.Current ?? throw ServiceErrors.NoEdition();
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var read = PostingReader.Read(claim, today, limits.Value, violations);
        var policyRead = EditPolicyReader.Read(policy, violations);
        ClaimIdReader.WithoutNul(submitter, Root, "submitter_id", violations);
        violations.ThrowIfAny();
        Caller.Of(context).RequireSupplier(read!.BillingNpi);
        var judge = new ClaimJudge(catalog, limits.Value, today, exemptions.Value.ToExemptions(), plans.Current);
        return new ClaimPosting(read, MemberKeys.Of(read)!.Value, plans.Current.Find(read.Program, read.PlanId), submitter, now, policyRead, judge, store);
    }

    private static (PostClaimResponse Answer, PostingReceipt? Replaced) AnswerOf(PostResult result) => result switch
    {
        PostResult.Posted posted => (
            PostClaimResponse.Parser.ParseFrom(posted.Answer.Span),
            posted.ReplacedAnswer.IsEmpty ? null : PostClaimResponse.Parser.ParseFrom(posted.ReplacedAnswer.Span).Receipt),
        PostResult.Declined declined => (PostClaimResponse.Parser.ParseFrom(declined.Answer.Span), null),
        PostResult.ClaimIdConflict => throw new ServiceException(ErrorReason.ClaimIdReused, "The submitter has posted another claim under this claim_id."),
        PostResult.ReplacedGone { ReplacedBy.Length: > 0 } gone => throw PostingErrors.Replaced(gone.ReplacedBy),
        PostResult.ReplacedGone => throw new ServiceException(ErrorReason.ClaimVoided, "The claim to replace was voided."),
        PostResult.ReplacedUnknown => throw PostingErrors.Unknown(),
        PostResult.UseRefused refused => throw new InvalidOperationException(
            $"The verdict uses what the store refuses: {string.Join(' ', refused.Refusals.Select(refusal => refusal.Kind))}."),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
