using DmeGrpc.Coverage.V1;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Coverage;

/// <summary>dme.coverage.v1.CoverageService.</summary>
internal sealed class CoverageService(EligibilityChecks eligibility) : DmeGrpc.Coverage.V1.CoverageService.CoverageServiceBase
{
    public override Task<CheckEligibilityResponse> CheckEligibility(CheckEligibilityRequest request, ServerCallContext context) =>
        eligibility.CheckAsync(request, context);
}
