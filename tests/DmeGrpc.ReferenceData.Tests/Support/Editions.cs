using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Tests.Support;

internal static class Editions
{
    public static TableInfo PractitionerPairs { get; } =
        new(TableKind.PairEdits, PayerProgram.Medicare, ServiceSetting.Practitioner, "2024Q3", TableCoverage.Complete, ["f1.txt"]);

    /// <summary>An edition of one pair.</summary>
    public static Edition WithRationale(string rationale) => new EditionBuilder { Id = "one-pair", Kind = EditionKind.Cms }
        .WithPairEdits(PractitionerPairs,
        [
            new PairEdit(
                ProcedureCode.Parse("E0781"), ProcedureCode.Parse("E0782"), new EffectiveWindow(new DateOnly(2000, 1, 1)), ModifierIndicator.Allowed, rationale,
                new SourceRow(0, 7)),
        ]).Build();
}
