using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping.Coverage;

namespace DmeGrpc.Server.Services.Coverage;

/// <summary>Answers QuoteEquipment.</summary>
internal sealed class EquipmentQuotes(PublishedEditions editions, TimeProvider clock)
{
    public QuoteEquipmentResponse Answer(QuoteEquipmentRequest request)
    {
        var catalog = editions.Current ?? throw ServiceErrors.NoEdition();
        var question = new QuoteReader(request, catalog, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Read();
        return new QuoteEquipmentResponse { Quote = EquipmentOffer.Of(question, catalog).ToProto() };
    }
}
