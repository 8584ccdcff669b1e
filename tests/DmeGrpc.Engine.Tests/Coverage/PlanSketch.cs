using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Coverage;

/// <summary>A plan that covers equipment and asks nothing, to be changed by each test.</summary>
internal static class PlanSketch
{
    public static DateOnly Day { get; } = new(2026, 3, 2);

    public static CostShare TwentyPercent { get; } = new()
    {
        Deductibles = [new DatedAmount(EffectiveWindow.Always, 10_000)],
        OutOfPocketMaximums = [],
        Terms = new ShareTerms(0, new Rate(2000), DeductibleApplies: true),
        FamilyTerms = new Dictionary<BenefitFamily, ShareTerms>(),
    };

    public static Plan Plain { get; } = new()
    {
        Id = "plain",
        Name = "Plain",
        Program = PayerProgram.Medicare,
        Window = new EffectiveWindow(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
        Products = [PlanProduct.Hmo, PlanProduct.Ppo],
        Families = [BenefitFamily.DurableEquipment],
        Exclusions = [],
        Limits = [],
        CostShare = TwentyPercent,
        Authorizations = [],
        UnauthorizedItems = GroupCode.ContractualObligation,
        Vendors = [],
        BusinessHours = null,
        Prescriber = PrescriberRule.TreatingPractitioner,
        EditPolicy = EditPolicy.Default,
        TestCases = [],
    };

    public static ItemSelection Items(params string[] codes) => new([.. codes.Select(CodeRange.Parse)], []);

    public static ItemSelection AllOf(params BenefitFamily[] families) => new([], families);

    public static AuthorizationRule Rule(ItemSelection items, string criteria = "", params string[] states) => new()
    {
        Items = items,
        States = states,
        Window = EffectiveWindow.Always,
        Documents = [],
        Criteria = criteria,
        Turnaround = new Turnaround(new DecisionTime(5, 7, Hours: null), Expedited: null),
    };

    public static ExclusiveVendor Vendor(string name, ItemSelection items, string[] states, params string[] zipPrefixes) => new()
    {
        Npi = "1234567893",
        Name = name,
        Items = items,
        Products = [PlanProduct.Hmo],
        States = states,
        ZipPrefixes = zipPrefixes,
        Window = EffectiveWindow.Always,
    };
}
