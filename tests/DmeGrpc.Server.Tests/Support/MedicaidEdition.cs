using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>What stands beside the starter edition for a Medicaid supplier in New Mexico: complete tables, one fee and one limit, all made up.</summary>
internal static class MedicaidEdition
{
    /// <summary>A powered air mattress, rented for $600.00 a month.</summary>
    public const string Mattress = "E0277";

    public static Edition Build() => new EditionBuilder { Id = "medicaid-1", Kind = EditionKind.Synthetic, Label = "Medicaid", Notice = "Made up for tests." }
        .WithPairEdits(Info(TableKind.PairEdits, ServiceSetting.DmeSupplier), [])
        .WithAddOns(Info(TableKind.AddOnCodes), [])
        .WithUnitLimits(
            Info(TableKind.UnitLimits, ServiceSetting.DmeSupplier),
            [new UnitLimit(ProcedureCode.Parse(Mattress), 1, AdjudicationIndicator.None, "a reason", EffectiveWindow.Always, new SourceRow(0, 2))])
        .WithFees(Info(TableKind.Fees), [new FeeScheduleRow(new FeePlaces(["NM"]), [60_000, 0])
        {
            Code = ProcedureCode.Parse(Mattress),
            Modifier = Modifier.Parse("RR"),
            SecondModifier = default,
            Jurisdiction = FeeJurisdiction.DmeContractor,
            Category = PaymentCategory.CappedRental,
            CeilingCents = 0,
            FloorCents = 0,
            Source = new SourceRow(0, 3),
        }])
        .Build();

    private static TableInfo Info(TableKind kind, ServiceSetting? setting = null) =>
        new(kind, PayerProgram.Medicaid, setting, "2026Q1", TableCoverage.Complete, [$"{kind}.csv"]) { Span = new EffectiveWindow(new DateOnly(2026, 1, 1)) };
}
