using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Two fee schedules, a partial and a complete quarter of ZIP codes, and the two lists of what must be there before delivery; all made up.</summary>
internal static class PaymentEdition
{
    public const string Id = "payment-1";

    public static readonly DateOnly April = new(2025, 4, 1);
    public static readonly DateOnly January = new(2026, 1, 1);

    private static readonly FeePlaces Places = new(["PA", "AK"]);

    public static Edition Build() => new EditionBuilder { Id = Id, Kind = EditionKind.Synthetic, Label = "fees", Notice = "Made up for tests." }
        .WithFees(Info(TableKind.Fees, "2025Q2", April), [Fee("E0601", "RR", "", 2, 4_900, 8_900, 9_000, 0)])
        .WithFees(Info(TableKind.Fees, "2026Q1", January),
        [
            Fee("E0601", "RR", "", 2, 5_004, 9_118, 9_344, 0), Fee("E0950", "NU", "", 3, 8_834, 11_507, 16_457, 0), Fee("E0950", "NU", "KE", 4, 0, 12_433, 18_051, 0),
            Fee("E0950", "RR", "", 5, 883, 1_152, 1_641, 0),
        ])
        .WithRuralZips(Info(TableKind.RuralZips, "2025Q2", April) with { Coverage = TableCoverage.Partial }, [new RuralZip(15310, "PA", "", April, new SourceRow(0, 7))])
        .WithRuralZips(Info(TableKind.RuralZips, "2026Q1", January),
            [new RuralZip(15310, "PA", "", January, new SourceRow(0, 8)), new RuralZip(15001, "PA", "Pittsburgh  PA CBA", January, new SourceRow(0, 9))])
        .WithPriorAuthorizations(
            Info(TableKind.PriorAuthorizations, "2026", DateOnly.MinValue) with { Coverage = TableCoverage.Complete with { CompleteThrough = new DateOnly(2026, 12, 31) } },
        [
            Phase("L1832", 1, "2022-04-13", null, "CA NY", 2), Phase("L1832", 2, "2022-10-10", null, "", 3), Phase("L1833", 1, "2022-04-13", "2024-08-11", "CA NY", 4),
            Phase("L3761", 1, "2026-10-28", null, "NY", 5),
        ])
        .WithFaceToFaceOrders(Info(TableKind.FaceToFaceOrders, "2026", DateOnly.MinValue),
            [new FaceToFaceOrder(ProcedureCode.Parse("L1832"), new EffectiveWindow(new DateOnly(2026, 4, 13)), new SourceRow(0, 6)),
             new FaceToFaceOrder(ProcedureCode.Parse("K0004"), new EffectiveWindow(new DateOnly(2026, 4, 13)), new SourceRow(0, 7))])
        .Build();

    private static TableInfo Info(TableKind kind, string release, DateOnly first) =>
        new(kind, PayerProgram.Medicare, Setting: null, release, TableCoverage.Complete, [$"{kind}-{release}.csv"]) { Span = new EffectiveWindow(first) };

    private static FeeScheduleRow Fee(string code, string modifier, string second, int line, params int[] cents) => new(Places, cents)
    {
        Code = ProcedureCode.Parse(code),
        Modifier = Modifier.Parse(modifier),
        SecondModifier = second.Length == 0 ? default : Modifier.Parse(second),
        Jurisdiction = FeeJurisdiction.DmeContractor,
        Category = PaymentCategory.CappedRental,
        CeilingCents = line == 2 ? 0 : 20_000,
        FloorCents = 0,
        Source = new SourceRow(0, line),
    };

    private static PriorAuthorizationRequirement Phase(string code, int phase, string first, string? last, string states, int line) => new(
        ProcedureCode.Parse(code), phase, new EffectiveWindow(DateOnly.Parse(first), last is null ? null : DateOnly.Parse(last)),
        StateSet.Of(states.Split(' ', StringSplitOptions.RemoveEmptyEntries)), PriorAuthorizationFamily.Orthosis, new SourceRow(0, line));
}
