using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Fees;

/// <summary>A fee schedule of Pennsylvania and Alaska, complete for E, K and L codes, and its rural ZIP codes; made up but for how they look.</summary>
internal static class FeeSketch
{
    public static DateOnly January { get; } = new(2026, 1, 1);

    private static readonly FeePlaces Places = new(["PA", "AK"]);

    public static EditionCatalog Catalog { get; } = new EditionBuilder { Id = "fees-1", Kind = EditionKind.Synthetic, Label = "a test's edition" }
        .WithFees(Info(TableKind.Fees, new TableCoverage(IsComplete: false, "EKL")),
        [
            Row("K0001", "RR", "", PaymentCategory.CappedRental, 2_000, 3_000, 4_000, 0), Row("K0823", "RR", "", PaymentCategory.CappedRental, 60_000, 0, 60_000, 0),
            Row("E1390", "RR", "", PaymentCategory.Oxygen, 9_639, 17_716, 17_716, 0), Row("E0465", "RR", "", PaymentCategory.FrequentlyServiced, 136_033, 0, 111_372, 0),
            Row("E0950", "NU", "", PaymentCategory.Inexpensive, 8_834, 11_507, 16_457, 0), Row("E0950", "NU", "KU", PaymentCategory.Inexpensive, 9_999, 0, 0, 0),
            Row("E0950", "RR", "", PaymentCategory.Inexpensive, 883, 1_152, 1_641, 0), Row("E0950", "RR", "KU", PaymentCategory.Inexpensive, 999, 0, 0, 0),
            Row("E0950", "UE", "", PaymentCategory.Inexpensive, 6_626, 8_630, 12_342, 0), Row("E0720", "NU", "", PaymentCategory.NerveStimulator, 8_352, 27_982, 0, 0),
            Row("L0648", "", "", PaymentCategory.ProstheticOrthotic, 69_971, 0, 0, 0),
        ])
        .WithRuralZips(Info(TableKind.RuralZips, TableCoverage.Complete),
            [new RuralZip(15310, "PA", "", January, new SourceRow(0, 8)), new RuralZip(15001, "PA", "Pittsburgh PA CBA", January, new SourceRow(0, 9))])
        .Build().Alone;

    private static TableInfo Info(TableKind kind, TableCoverage coverage) =>
        new(kind, PayerProgram.Medicare, Setting: null, "2026Q1", coverage, [$"{kind}.csv"]) { Span = new EffectiveWindow(January) };

    private static FeeScheduleRow Row(string code, string modifier, string second, PaymentCategory category, params int[] cents) => new(Places, cents)
    {
        Code = ProcedureCode.Parse(code),
        Modifier = modifier.Length == 0 ? default : Modifier.Parse(modifier),
        SecondModifier = second.Length == 0 ? default : Modifier.Parse(second),
        Jurisdiction = FeeJurisdiction.DmeContractor,
        Category = category,
        CeilingCents = 0,
        FloorCents = 0,
        Source = new SourceRow(0, 5),
    };
}
