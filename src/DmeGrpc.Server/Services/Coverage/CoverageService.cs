using DmeGrpc.Coverage.V1;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Coverage;

/// <summary>dme.coverage.v1.CoverageService: each method is a class of its own.</summary>
internal sealed class CoverageService(EligibilityChecks eligibility, CodeChecks checks, EquipmentQuotes quotes)
    : DmeGrpc.Coverage.V1.CoverageService.CoverageServiceBase
{
    public override Task<CheckEligibilityResponse> CheckEligibility(CheckEligibilityRequest request, ServerCallContext context) =>
        eligibility.CheckAsync(request, context);

    public override Task<CheckCodesResponse> CheckCodes(CheckCodesRequest request, ServerCallContext context) => checks.AnswerAsync(request, context);

    public override Task<QuoteEquipmentResponse> QuoteEquipment(QuoteEquipmentRequest request, ServerCallContext context) =>
        Task.FromResult(quotes.Answer(request));
}
