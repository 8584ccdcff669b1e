using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Fees;

/// <summary>The area an item goes to, and how that is known.</summary>
/// <param name="Area">The area, as far as it is known.</param>
/// <param name="Gap">Why it is not known which fees apply there; none where it is.</param>
public sealed record DeliveryArea(FeeArea Area, NotEvaluatedReason Gap = NotEvaluatedReason.None)
{
    /// <summary>The row of its ZIP code; null where there is none.</summary>
    public RuralZip? Row { get; private init; }

    /// <summary>The quarter of that row.</summary>
    public TablePeriod<RuralZipTable>? Quarter { get; private init; }

    /// <summary>An area as it was asked about.</summary>
    public static DeliveryArea Of(bool rural) => new(rural ? FeeArea.Rural : FeeArea.NonRural);

    /// <summary>The area of a ZIP code on a day. Only a complete list can say of a ZIP code it lacks that it is not rural.</summary>
    /// <param name="catalog">Has the ZIP codes.</param>
    /// <param name="program">Whose.</param>
    /// <param name="zip">The five digits as a number.</param>
    /// <param name="day">The day of service.</param>
    public static DeliveryArea Of(EditionCatalog catalog, PayerProgram program, int zip, DateOnly day)
    {
        var timeline = catalog.RuralZips(program);
        if (timeline.On(day) is not { } quarter)
        {
            return new DeliveryArea(FeeArea.NotEvaluated, timeline.IsLoaded ? NotEvaluatedReason.NoRowOnDate : NotEvaluatedReason.TableNotLoaded);
        }

        return quarter.Table.Find(zip) switch
        {
            { IsRural: true } row => new DeliveryArea(FeeArea.Rural) { Row = row, Quarter = quarter },
            { } row => new DeliveryArea(FeeArea.FormerBidding, NotEvaluatedReason.NoRow) { Row = row, Quarter = quarter },
            null when quarter.Info.Coverage.IsComplete => new DeliveryArea(FeeArea.NonRural),
            null => new DeliveryArea(FeeArea.NotEvaluated, NotEvaluatedReason.TablePartial),
        };
    }
}
