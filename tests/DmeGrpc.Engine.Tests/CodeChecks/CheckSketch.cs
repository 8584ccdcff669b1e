using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;

namespace DmeGrpc.Engine.Tests.CodeChecks;

/// <summary>
/// An edition of a few items in which nothing is unknown, and questions about them: E0601 is rented and needs nothing, K0823 is on both of Medicare's
/// lists, E0250 on that of orders from the day on, L1832 on that of authorizations in Texas from 2026-07-01, E1399 has no family.
/// </summary>
internal static class CheckSketch
{
    public const string Supplier = "1234567893";
    public const string OtherSupplier = "1245319599";

    public static DateOnly Day { get; } = PlanSketch.Day;

    private static readonly SourceRow Place = new(0, 7);

    public static EditionCatalog Catalog { get; } = Builder("check-1").Build().Alone;

    /// <summary>The same, but its lists of authorizations and of orders know no item that was added after the day.</summary>
    public static EditionCatalog CompleteThroughTheDay { get; } = Builder("check-1", TableCoverage.Complete with { CompleteThrough = Day }).Build().Alone;

    /// <summary>A question of Medicare fee for service, with a plan file that covers equipment.</summary>
    public static CheckCircumstances Medicare { get; } = new()
    {
        Catalog = Catalog,
        Program = PayerProgram.Medicare,
        Plan = PlanSketch.Plain with { Products = [PlanProduct.FeeForService], Families = [BenefitFamily.DurableEquipment, BenefitFamily.Orthotic] },
        Day = Day,
        AskedState = "TX",
    };

    /// <summary>A question of the plan of <see cref="PlanSketch"/> as changed, for a member of its health maintenance organization in Oregon.</summary>
    public static CheckCircumstances OfPlan(Plan plan) => new()
    {
        Catalog = Catalog,
        Program = PayerProgram.Medicare,
        PlanId = plan.Id,
        Plan = plan,
        Day = Day,
        AskedState = "OR",
        AskedProduct = PlanProduct.Hmo,
    };

    public static CodeCheck Ask(this CheckCircumstances circumstances, string code, params string[] modifiers) =>
        CodeCheck.Of(new CodeQuestion(ProcedureCode.Parse(code), [.. modifiers.Select(Modifier.Parse)]), circumstances);

    /// <summary>A member with coverage on some days; none for a member without a record.</summary>
    public static CheckCircumstances WithMember(this CheckCircumstances circumstances, CoverageSpan? span, params Authorization[] authorizations) => circumstances with
    {
        Member = Key,
        Facts = new MemberFacts.Known(new MemberSnapshot
        {
            MemberKey = Key,
            Authorizations = authorizations,
            History = [],
            Enrollment = span is null ? null : new MemberEnrollment { Spans = [span] },
        }),
    };

    public static CoverageSpan Covered(PlanProduct? product = PlanProduct.Hmo, string state = "OR", string zip = "97201") =>
        new(new EffectiveWindow(new DateOnly(2026, 1, 1)), product, state, zip);

    public static MemberKey Key { get; } = MemberKey.TryCreate(PayerProgram.Medicare, "plain", "M-1", out var key) ? key : default;

    public static EditionBuilder Builder(string id, TableCoverage? lists = null) => new EditionBuilder { Id = id, Kind = EditionKind.Synthetic, Label = "a test's edition" }
        .WithCodes(Info(TableKind.Codes),
        [
            Code("E0601", PaymentCategory.CappedRental), Code("K0823", PaymentCategory.CappedRental), Code("E0250", PaymentCategory.CappedRental),
            Code("E0100", PaymentCategory.Inexpensive),
            Code("L1832", PaymentCategory.ProstheticOrthotic, BenefitFamily.Orthotic), Code("E1399", PaymentCategory.Inexpensive, BenefitFamily.Unknown),
            Code("E0500", PaymentCategory.FrequentlyServiced) with { Validity = new EffectiveWindow(new DateOnly(2020, 1, 1), Day) },
            Code("E0700", PaymentCategory.FrequentlyServiced) with { Validity = new EffectiveWindow(Day.AddDays(1)) },
        ])
        .WithUnitLimits(Info(TableKind.UnitLimits) with { Setting = ServiceSetting.DmeSupplier },
        [
            .. from code in (string[])["E0601", "K0823", "E0250", "E0100", "L1832", "E1399", "E0500", "E0700"]
               select new UnitLimit(ProcedureCode.Parse(code), 2, AdjudicationIndicator.DateOfServiceClinical, "a reason", EffectiveWindow.Always, Place),
        ])
        .WithPriorAuthorizations(Info(TableKind.PriorAuthorizations) with { Coverage = lists ?? TableCoverage.Complete },
        [
            Row("K0823", "", new EffectiveWindow(new DateOnly(2018, 9, 1))), Row("L1832", "TX", new EffectiveWindow(new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31))),
        ])
        .WithFaceToFaceOrders(Info(TableKind.FaceToFaceOrders) with { Coverage = lists ?? TableCoverage.Complete },
        [
            new FaceToFaceOrder(ProcedureCode.Parse("K0823"), new EffectiveWindow(new DateOnly(2022, 4, 13)), Place),
            new FaceToFaceOrder(ProcedureCode.Parse("E0250"), new EffectiveWindow(Day), Place),
        ]);

    private static TableInfo Info(TableKind kind) => new(
        kind, kind == TableKind.Codes ? null : PayerProgram.Medicare, Setting: null, "2026", TableCoverage.Complete, [$"{kind}.csv"]);

    private static CodeRecord Code(string code, PaymentCategory category, BenefitFamily family = BenefitFamily.DurableEquipment) =>
        new(ProcedureCode.Parse(code), "an item", EffectiveWindow.Always, category, family, Place);

    private static PriorAuthorizationRequirement Row(string code, string states, EffectiveWindow window) => new(
        ProcedureCode.Parse(code), 1, window, StateSet.Of(states.Split(' ', StringSplitOptions.RemoveEmptyEntries)), PriorAuthorizationFamily.PowerMobilityDevice, Place);
}
