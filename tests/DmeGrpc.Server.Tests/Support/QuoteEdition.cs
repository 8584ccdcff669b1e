using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>A fee schedule of Pennsylvania from 2026 with the fees of the published cases: a capped rental of $1,000.00 and a power wheelchair of $4,000.00.</summary>
internal static class QuoteEdition
{
    private static readonly FeePlaces Places = new(["PA"]);
    private static readonly EffectiveWindow Days = new(new DateOnly(2026, 1, 1));

    public static Edition Build() => new EditionBuilder { Id = "quotes-1", Kind = EditionKind.Synthetic, Label = "fees", Notice = "Made up for tests." }
        .WithFees(Info(TableKind.Fees),
        [
            Row("K0001", "RR", PaymentCategory.CappedRental, 2, 10_000, 12_000), Row("K0823", "RR", PaymentCategory.CappedRental, 3, 60_000, 0),
            Row("E0465", "RR", PaymentCategory.FrequentlyServiced, 4, 136_033, 0), Row("L0648", "", PaymentCategory.ProstheticOrthotic, 5, 69_971, 0),
        ])
        .WithRuralZips(Info(TableKind.RuralZips),
            [new RuralZip(15310, "PA", "", Days.First, new SourceRow(0, 8)), new RuralZip(15001, "PA", "Pittsburgh PA CBA", Days.First, new SourceRow(0, 9))])
        .Build();

    private static TableInfo Info(TableKind kind) =>
        new(kind, PayerProgram.Medicare, Setting: null, "2026Q1", TableCoverage.Complete, [$"{kind}.csv"]) { Span = Days };

    private static FeeScheduleRow Row(string code, string modifier, PaymentCategory category, int line, params int[] cents) => new(Places, cents)
    {
        Code = ProcedureCode.Parse(code),
        Modifier = modifier.Length == 0 ? default : Modifier.Parse(modifier),
        SecondModifier = default,
        Jurisdiction = FeeJurisdiction.DmeContractor,
        Category = category,
        CeilingCents = 0,
        FloorCents = 0,
        Source = new SourceRow(0, line),
    };
}
