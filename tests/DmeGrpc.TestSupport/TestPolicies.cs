using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.TestSupport;

/// <summary>A small policy of equipment.</summary>
public static class TestPolicies
{
    public static PolicyRow Row { get; } = new("policy.csv", 7, "a manual", PolicyGrade.Primary);

    /// <summary>
    /// Hospital beds, PAP devices, wheelchairs and commodes are groups; masks and humidifiers need a PAP device; knee braces last three years, legs have no lifetime.
    /// </summary>
    public static EquipmentPolicy Equipment { get; } = new()
    {
        SimilarItems = new SimilarItems(
        [
            Group("HOSPITAL_BED", "E0250-E0266"), Group("PAP", "E0470-E0472", "E0601"), Group("WHEELCHAIR", "K0001-K0009"), Group("COMMODE", "E0163-E0165"),
            Group("STATIONARY_OXYGEN", "E0424", "E1390"),
        ]),
        Accessories = new AccessoryRules(
        [
            new AccessoryRule(CodeRange.Parse("A7027-A7039"), [CodeRange.Parse("E0470-E0472"), CodeRange.Parse("E0601")], ["CPAP"], Row),
            new AccessoryRule(CodeRange.Parse("E0561-E0562"), [CodeRange.Parse("E0470-E0472"), CodeRange.Parse("E0601")], ["CPAP"], Row),
        ]),
        Lifetimes = new UsefulLifetimes(
        [
            new LifetimeRule(CodeRange.Parse("L1810-L1860"), new UsefulLifetime(3), Row), new LifetimeRule(CodeRange.Parse("L5000-L5999"), null, Row),
        ]),
        InterruptionRow = Row,
    };

    private static SimilarItemGroup Group(string id, params string[] codes) =>
        new(id, id, [.. codes.Select(CodeRange.Parse)]) { Rows = [.. codes.Select(_ => Row)] };
}
