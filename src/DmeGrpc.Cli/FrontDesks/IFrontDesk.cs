using DmeGrpc.Coverage.V1;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary>Answers questions of the front desk. What cannot be answered is an <see cref="Grpc.Core.RpcException"/>, wherever the answer is looked for.</summary>
internal interface IFrontDesk
{
    /// <summary>Says of codes what is covered and needed.</summary>
    Task<CheckCodesResponse> CheckAsync(CheckCodesRequest request, CancellationToken cancellation);

    /// <summary>Sets renting against buying.</summary>
    Task<QuoteEquipmentResponse> QuoteAsync(QuoteEquipmentRequest request, CancellationToken cancellation);
}
