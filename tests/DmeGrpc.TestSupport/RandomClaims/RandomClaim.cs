using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.TestSupport.NaiveOracle;

namespace DmeGrpc.TestSupport.RandomClaims;

/// <summary>Claims over the codes and days of <see cref="RandomTables"/>: mostly readable, crowded, and now and then faulty.</summary>
public static class RandomClaim
{
    private static readonly double[] Units = [1, 1, 1, 1, 2, 2, 3, 4, 6, 0.5, 1.5, 2.5, 10, 21, 0.001, 99_999_999];
    private static readonly double[] FaultyUnits = [0, -1, double.NaN, double.PositiveInfinity, 1e18, 1.0005, 1e-9];
    private static readonly string[] FaultyCodes = ["", "e0601", "E06011", "E060", "E0601 ", "ABCDE"];
    private static readonly string[] FaultyModifiers = ["", "r", "rr", "RRR", "R-"];

    public static Claim Draw(RandomChoice choice, NaiveTables tables)
    {
        var codes = choice.Shuffled(RandomTables.Codes).Take(2 + choice.Below(5)).ToList();
        var lines = new List<ClaimLine>();
        for (var count = choice.Percent(1) ? 0 : 1 + choice.Below(7); count > 0; count--)
        {
            var line = lines.Count > 0 && choice.Percent(12) ? choice.Of(lines) : Line(choice, codes);
            lines.Add(line with { LineNumber = lines.Count + 1 });
        }

        if (lines.Count > 0 && choice.Percent(2))
        {
            lines[0] = lines[0] with { LineNumber = choice.Of([0, -1, 1, lines.Count]) };
        }

        var ofTables = choice.Percent(95);
        return new Claim
        {
            ClaimId = "RANDOM",
            Program = ofTables ? Enum.Parse<PayerProgram>(tables.Program) : choice.Of([PayerProgram.Medicare, PayerProgram.Medicaid]),
            Setting = ofTables
                ? Enum.Parse<ServiceSetting>(tables.Setting)
                : choice.Of([ServiceSetting.DmeSupplier, ServiceSetting.Practitioner, ServiceSetting.OutpatientHospital]),
            PlanId = choice.Percent(80) ? string.Empty : "PLAN",
            MemberId = choice.Percent(90) ? "1EG4TE5MK73" : string.Empty,
            ServiceZip = choice.Of(["", "75001", "75201", "82001", "750"]),
            OrderingNpi = choice.Of(RandomPlan.Practitioners),
            ServiceState = choice.Of(["", "TX", "TX", "CA", "NY", "WY"]),
            AuthorizationNumber = choice.Percent(75) ? string.Empty : choice.Of(RandomMember.Numbers),
            BillingNpi = choice.Percent(98) ? TestClaims.ValidNpi : choice.Of(["", "1234567890", "3234567893", "123456789"]),
            DiagnosisCodes = choice.Percent(98) ? ["J44.9", "Z99.81"] : choice.Of<string[]>([["J44."], ["j449", "J449"], [.. Enumerable.Repeat("J44", 13)]]),
            Lines = choice.Shuffled(lines),
            ReceivedDate = RandomTables.FirstDay.AddDays(choice.Percent(97) ? 400 : 5),
        };
    }

    public static EditPolicy DrawPolicy(RandomChoice choice) => choice.Percent(40) ? EditPolicy.Default : new EditPolicy
    {
        DeniedColumnOneStillDenies = choice.Percent(30),
        PartialModifiers = choice.Percent(50) ? PartialModifierRule.BypassAll : PartialModifierRule.DenyUnmodified,
        ModifierPlacement = choice.Of(Enum.GetValues<ModifierPlacementRule>()),
        ExcessUnits = choice.Percent(50) ? ExcessUnitRule.CutBack : ExcessUnitRule.DenyAll,
        CountPostoperativeCareLines = choice.Percent(30),
    };

    public static ClaimContext DrawContext(RandomChoice choice) => GroupContext(choice) with
    {
        Member = RandomMember.Draw(choice),
        Plan = choice.Percent(50) ? null : RandomPlan.Draw(choice),
        ItemPolicy = RandomPlan.DrawPolicy(choice),
        Policy = RandomMember.DrawPolicy(choice),
        ExemptSuppliers = choice.Percent(95) ? [] : [new SupplierExemption(TestClaims.ValidNpi, new EffectiveWindow(RandomTables.FirstDay.AddDays(choice.Below(10))))],
    };

    private static ClaimContext GroupContext(RandomChoice choice)
    {
        if (choice.Percent(80))
        {
            return ClaimContext.Empty;
        }

        var from = Day(choice);
        var code = ProcedureCode.Parse(choice.Of(["99291", "99291", "11042"]));
        return new ClaimContext { GroupServices = [new RelatedService(code, new ServiceSpan(from, from.AddDays(choice.Below(3))))] };
    }

    private static ClaimLine Line(RandomChoice choice, List<string> codes)
    {
        var from = Day(choice);
        var code = choice.Percent(98) ? choice.Of(codes) : choice.Of(FaultyCodes);
        return new ClaimLine
        {
            LineNumber = 0,
            ProcedureCode = code,
            Modifiers = code.Length > 0 && code[0] is 'E' or 'K' && choice.Percent(80)
                ? [.. choice.Of(RandomTables.OfEquipment).Split(' '), .. DrawModifiers(choice).Take(1)]
                : DrawModifiers(choice),
            Narrative = choice.Percent(70) ? string.Empty : choice.Of(["owns E0601; bought 2015", "a CPAP.", "fell down the stairs", " ", "K0001"]),
            ReplacementCause = choice.Percent(60) ? null : choice.Of(Enum.GetValues<ReplacementCause>()),
            HasNewNeedOnFile = choice.Percent(30),
            Units = choice.Percent(98) ? choice.Of(Units) : choice.Of(FaultyUnits),
            FromDate = choice.Percent(99) ? from : null,
            ThroughDate = choice.Percent(70) ? null : from.AddDays(choice.Percent(85) ? choice.Below(5) : choice.Of([-1, 29, 30, 31, 61, 92, 365, 366])),
            ChargeCents = choice.Percent(99) ? choice.Of([100, 200, 0]) : choice.Of([-1, 10_000_000_000, 9_999_999_999]),
            DiagnosisPointers = choice.Percent(98) ? [1] : choice.Of<int[]>([[], [0], [14], [1, 1, 1, 1, 1]]),
            AuthorizationNumber = choice.Percent(60) ? string.Empty : choice.Of(RandomMember.Numbers),
            FaceToFaceDate = DocumentDay(choice, from),
            WrittenOrderDate = DocumentDay(choice, from),
        };
    }

    public static IReadOnlyList<string> DrawModifiers(RandomChoice choice)
    {
        var count = choice.Percent(50) ? 0 : choice.Percent(98) ? 1 + choice.Below(3) : 5;
        return [.. Enumerable.Range(0, count).Select(_ => choice.Percent(99) ? choice.Of(RandomTables.Modifiers) : choice.Of(FaultyModifiers))];
    }

    private static DateOnly? DocumentDay(RandomChoice choice, DateOnly from) =>
        choice.Percent(60) ? null : choice.Percent(50) ? from.AddDays(choice.Below(4) - 2) : from.AddMonths(-6).AddDays(choice.Below(5) - 2);

    public static DateOnly Day(RandomChoice choice) => RandomTables.FirstDay.AddDays(choice.Percent(50) ? 4 : choice.Below(10));
}
