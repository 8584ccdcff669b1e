using System.Collections.Frozen;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.TestSupport.RandomClaims;

/// <summary>A plan, a member's enrollment and an item policy over the codes and days of <see cref="RandomTables"/>.</summary>
public static class RandomPlan
{
    /// <summary>Practitioners that claims name: one of the plan's, one who is not, one whose number is wrong, and none.</summary>
    public static IReadOnlyList<string> Practitioners { get; } = [string.Empty, string.Empty, "2000000101", "2000000101", "1245319599", "2000000102"];

    private static readonly PolicyRow Row = new("policy.csv", 2, "a policy", PolicyGrade.General);

    public static Plan Draw(RandomChoice choice) => new()
    {
        Id = "plan",
        Name = "A plan",
        Program = PayerProgram.Medicare,
        Window = choice.Percent(70) ? EffectiveWindow.Always : new EffectiveWindow(Day(choice), choice.Percent(50) ? null : RandomTables.FirstDay.AddDays(9)),
        Products = [PlanProduct.Hmo, PlanProduct.Ppo],
        Families = [.. Enum.GetValues<BenefitFamily>().Where(family => family != BenefitFamily.Unknown && choice.Percent(75))],
        Exclusions = [.. Enumerable.Range(0, choice.Below(3)).Select(_ => new Exclusion(Items(choice), Window(choice), "Not a benefit.", choice.Of(["", "The member is blind."])))],
        Limits = [.. Enumerable.Range(0, choice.Below(3)).Select(_ => Limit(choice))],
        CostShare = Share(choice),
        Authorizations = [.. Enumerable.Range(0, choice.Below(3)).Select(_ => Rule(choice))],
        UnauthorizedItems = choice.Of([GroupCode.ContractualObligation, GroupCode.PatientResponsibility]),
        Vendors = choice.Percent(50) ? [] : Vendors(choice),
        BusinessHours = null,
        Prescriber = choice.Of([PrescriberRule.TreatingPractitioner, PrescriberRule.PlanPhysician]),
        Physicians = choice.Percent(50) ? null : new[] { "2000000101" }.ToFrozenSet(StringComparer.Ordinal),
        EditPolicy = EditPolicy.Default,
        TestCases = [],
    };

    public static MemberEnrollment? DrawEnrollment(RandomChoice choice)
    {
        if (choice.Percent(35))
        {
            return null;
        }

        var spans = new List<CoverageSpan>();
        var first = choice.Percent(70) ? DateOnly.MinValue : Day(choice);
        for (var count = choice.Percent(5) ? 0 : 1 + choice.Below(3); count > 0; count--)
        {
            var begins = first < RandomTables.FirstDay ? RandomTables.FirstDay : first;
            DateOnly? last = choice.Percent(60) ? null : begins.AddDays(choice.Below(5));
            spans.Add(new CoverageSpan(
                new EffectiveWindow(first, last), choice.Of<PlanProduct?>([null, PlanProduct.Hmo, PlanProduct.Hmo, PlanProduct.Ppo]), choice.Of(["", "TX", "CA"]),
                choice.Of(["", "75001", "90001"])));
            if (last is null)
            {
                break;
            }

            first = last.Value.AddDays(1 + choice.Below(2));
        }

        return new MemberEnrollment { Spans = spans, Counted = choice.Percent(40) ? [] : [Counted(choice)] };
    }

    public static ItemPolicy DrawPolicy(RandomChoice choice) => choice.Percent(50) ? ItemPolicy.None : new ItemPolicy
    {
        LateralItems = choice.Percent(50) ? [] : [new LateralItem(CodeRange.Parse("L1810-L1860"), Row)],
        SpannedSupplies = choice.Percent(50) ? [] : [new SpannedSupply(CodeRange.Parse("A4218-E0699"), choice.Below(3), 1 + choice.Below(5), Window(choice), Row)],
        Quantities = [.. Enumerable.Range(0, choice.Below(3)).Select(_ => new SupplyQuantity(choice.Percent(60) ? default : Modifier.Parse("KX"), Limit(choice), Window(choice), Row))],
        Diagnoses = [.. Enumerable.Range(0, choice.Below(2)).Select(_ => new RequiredDiagnosis(
            CodeRange.Parse(choice.Of(["E0601", "K0001", "A4218"])), choice.Of<string[]>([["J44"], ["G4733"], ["Z998", "E11"]]), choice.Percent(70), Row))],
    };

    /// <summary>When lines of history were posted: before or after the payer counted.</summary>
    public static DateTimeOffset? PostedAt(RandomChoice choice) => choice.Of<DateTimeOffset?>([null, At.AddDays(-1), At.AddDays(1)]);

    public static MemberShare? ShareOf(RandomChoice choice) => choice.Percent(20) ? null : new MemberShare(100, choice.Below(60), 0, choice.Below(30));

    private static DateTimeOffset At { get; } = new(2019, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private static CountedShare Counted(RandomChoice choice) => new(
        new EffectiveWindow(new DateOnly(2019, 1, 1), new DateOnly(2019, choice.Percent(80) ? 12 : 6, 30)), new Accumulators(choice.Below(400), choice.Below(500)), At);

    private static CostShare Share(RandomChoice choice) => new()
    {
        Deductibles = [new DatedAmount(Window(choice), choice.Of([0, 100, 250, 400]))],
        OutOfPocketMaximums = choice.Percent(50) ? [] : [new DatedAmount(Window(choice), choice.Of([0, 150, 500, 5000]))],
        Terms = new ShareTerms(choice.Of([0, 0, 25]), new Rate(choice.Of([0, 1250, 2000])), choice.Percent(80)),
        FamilyTerms = choice.Percent(60)
            ? new Dictionary<BenefitFamily, ShareTerms>()
            : new Dictionary<BenefitFamily, ShareTerms> { [BenefitFamily.SoftGoods] = new(10, new Rate(0), DeductibleApplies: false) },
    };

    private static ItemLimit Limit(RandomChoice choice) => new(
        Items(choice), choice.Of([0, 1, 2, 4, 10]), choice.Percent(50) ? new LimitPeriod(1 + choice.Below(3), LimitAlignment.Rolling) : new LimitPeriod(choice.Of([1, 3, 12]), LimitAlignment.Calendar));

    private static AuthorizationRule Rule(RandomChoice choice) => new()
    {
        Items = Items(choice),
        States = choice.Of<string[]>([[], [], ["TX"], ["CA", "NY"]]),
        Window = Window(choice),
        Documents = [],
        Criteria = string.Empty,
        Turnaround = new Turnaround(new DecisionTime(BusinessDays: null, 7, Hours: null), Expedited: null),
    };

    // By ZIP code and by state, of codes and of a family: such do not collide.
    private static List<ExclusiveVendor> Vendors(RandomChoice choice)
    {
        ExclusiveVendor[] all =
        [
            Vendor("2000000010", new ItemSelection([CodeRange.Parse("E0560-E0699")], []), ["TX"], []),
            Vendor("2000000028", new ItemSelection([CodeRange.Parse("E0601")], []), [], ["750"]),
            Vendor(TestClaims.ValidNpi, new ItemSelection([CodeRange.Parse("K0001")], []), ["TX", "CA"], []),
            Vendor("2000000010", new ItemSelection([], [BenefitFamily.SoftGoods]), ["CA"], ["90"]),
        ];
        return [.. all.Where(_ => choice.Percent(60)).Select(vendor => vendor with { Products = choice.Of<PlanProduct[]>([[PlanProduct.Hmo], [PlanProduct.Hmo, PlanProduct.Ppo]]), Window = Window(choice) })];
    }

    private static ExclusiveVendor Vendor(string npi, ItemSelection items, string[] states, string[] zips) => new()
    {
        Npi = npi,
        Name = $"Vendor {npi}",
        Items = items,
        Products = [PlanProduct.Hmo],
        States = states,
        ZipPrefixes = zips,
        Window = EffectiveWindow.Always,
    };

    private static ItemSelection Items(RandomChoice choice) => choice.Percent(70)
        ? new ItemSelection([CodeRange.Parse(choice.Of(["E0601", "E0560-E0699", "A4218", "K0001", "L1832", "0054T-E9999"]))], [])
        : new ItemSelection([], [choice.Of([BenefitFamily.DurableEquipment, BenefitFamily.SoftGoods, BenefitFamily.Orthotic])]);

    private static EffectiveWindow Window(RandomChoice choice) => choice.Percent(75) ? EffectiveWindow.Always : new EffectiveWindow(Day(choice), choice.Percent(50) ? null : RandomTables.FirstDay.AddDays(9));

    private static DateOnly Day(RandomChoice choice) => RandomTables.FirstDay.AddDays(choice.Below(6));
}
