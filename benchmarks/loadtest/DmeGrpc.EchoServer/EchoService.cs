using DmeGrpc.Claims.V1;
using Grpc.Core;

namespace DmeGrpc.EchoServer;

/// <summary>
/// Reads the messages of the claim validation service and answers every claim with one and the same result: what the same calls cost where nothing is
/// judged.
/// </summary>
internal sealed class EchoService(ClaimResult result) : ClaimValidationService.ClaimValidationServiceBase
{
    public override Task<ValidateClaimResponse> ValidateClaim(ValidateClaimRequest request, ServerCallContext context) =>
        Task.FromResult(new ValidateClaimResponse { Result = result });

    public override async Task ValidateClaims(
        IAsyncStreamReader<ValidateClaimsRequest> requestStream, IServerStreamWriter<ValidateClaimsResponse> responseStream, ServerCallContext context)
    {
        ulong index = 0;
        while (await requestStream.MoveNext(context.CancellationToken))
        {
            var response = new ValidateClaimsResponse();
            foreach (var claim in requestStream.Current.Claims)
            {
                response.Results.Add(new ClaimItem { ClaimId = claim.ClaimId, Index = index++, Result = result });
            }

            await responseStream.WriteAsync(response, context.CancellationToken);
        }
    }
}
