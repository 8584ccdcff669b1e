using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Fees;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Mapping;
using FeeArea = DmeGrpc.Reference.V1.FeeArea;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>Where an item goes.</summary>
/// <param name="Area">The area, as far as it is known.</param>
/// <param name="Row">The row of its ZIP code; null where there is none.</param>
internal sealed record RuralPlace(FeeArea Area, RuralZip? Row)
{
    /// <summary>A place as it was asked about; null for not at all.</summary>
    public static RuralPlace Of(bool? rural) => new(
        rural switch { null => FeeArea.Unspecified, true => FeeArea.Rural, false => FeeArea.NonRural }, Row: null);

    /// <summary>The place of a ZIP code on a day. Only a complete list can say of a ZIP code it lacks that it is not rural.</summary>
    public static RuralPlace Of(EditionCatalog catalog, PayerProgram program, int zip, DateOnly day)
    {
        var area = DeliveryArea.Of(catalog, program, zip, day);
        return new RuralPlace(area.Area.ToProto(), area.Quarter is { } quarter ? area.Row?.ToProto(quarter.Info, quarter.Days, quarter.Edition) : null);
    }
}
