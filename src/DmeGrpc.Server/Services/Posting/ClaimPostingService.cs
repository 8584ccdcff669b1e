using DmeGrpc.Claims.V1;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Posting;

/// <summary>dme.claims.v1.ClaimPostingService.</summary>
internal sealed class ClaimPostingService(Postings postings) : Claims.V1.ClaimPostingService.ClaimPostingServiceBase
{
    public override Task<PostClaimResponse> PostClaim(PostClaimRequest request, ServerCallContext context) => postings.PostAsync(request, context);

    public override Task<VoidClaimResponse> VoidClaim(VoidClaimRequest request, ServerCallContext context) => postings.VoidAsync(request, context);

    public override Task<ReplaceClaimResponse> ReplaceClaim(ReplaceClaimRequest request, ServerCallContext context) => postings.ReplaceAsync(request, context);
}
