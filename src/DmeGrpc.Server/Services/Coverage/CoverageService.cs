using DmeGrpc.Coverage.V1;
using Grpc.Core;

namespace DmeGrpc.Server.Services.Coverage;

/// <summary>dme.coverage.v1.CoverageService: each method is a class of its own.</summary>
internal sealed class CoverageService(CodeChecks checks, EquipmentQuotes quotes) : DmeGrpc.Coverage.V1.CoverageService.CoverageServiceBase
{
    public override Task<CheckCodesResponse> CheckCodes(CheckCodesRequest request, ServerCallContext context) => checks.AnswerAsync(request, context);

    public override Task<QuoteEquipmentResponse> QuoteEquipment(QuoteEquipmentRequest request, ServerCallContext context) =>
        Task.FromResult(quotes.Answer(request));
}
