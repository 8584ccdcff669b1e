using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.ReferenceData.Policy;
using DmeGrpc.Server.Mapping;
using Plan = DmeGrpc.Engine.Coverage.Plan;

namespace DmeGrpc.Server.Services.Coverage;

/// <summary>How much of items a plan still covers, by the lines that suppliers have posted for the member.</summary>
/// <param name="plan">The plan.</param>
/// <param name="catalog">Knows the families of items.</param>
/// <param name="history">The member's posted lines.</param>
internal sealed class ItemLimitsLeft(Plan plan, EditionCatalog catalog, IReadOnlyList<PostedLine> history)
{
    private readonly RentalHistory rentals = LimitUse.Rentals(history, [], PublishedEquipmentPolicy.Instance);

    /// <summary>Every limit that holds an item.</summary>
    public IEnumerable<ItemLimitLeft> Of(ProcedureCode code, DateOnly day) =>
        CoverageRules.Limits(plan, code, catalog.FamilyOf(code, day)).Select(limit => Of(limit, code, day));

    private ItemLimitLeft Of(ItemLimit limit, ProcedureCode code, DateOnly day)
    {
        var (left, days) = limit.Left(day, LimitUse.Of(limit, history, catalog.FamilyOf, rentals));
        return new ItemLimitLeft
        {
            ProcedureCode = code.ToString(),
            LimitUnits = (uint)limit.Units,
            LeftUnits = (uint)decimal.Floor(left),
            FromDate = days.From.ToProto(),
            ThroughDate = days.Through.ToProto(),
        };
    }
}
