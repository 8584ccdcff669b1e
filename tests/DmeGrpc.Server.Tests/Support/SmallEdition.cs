using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>
/// A handful of rows: enough to show every kind of finding on the wire. E-codes and limits are of the shape of real ones; the practitioner pairs
/// and add-on rows are made up, in the range of codes that nobody uses.
/// </summary>
internal static class SmallEdition
{
    public const string Id = "small-1";

    /// <summary>A code with a limit that the list of codes lacks; the list speaks up to the end of 2026.</summary>
    public const string Unlisted = "E0999";

    private static readonly DateOnly NewYear2020 = new(2020, 1, 1);

    /// <param name="id">The edition's name.</param>
    /// <param name="knownSince">Since when it is known; at all times by default.</param>
    /// <param name="limit">The limit of E0601 for suppliers.</param>
    public static Edition Build(string id = Id, DateOnly? knownSince = null, int limit = 1)
    {
        var codes = new TableInfo(TableKind.Codes, null, null, "2026Q4", new TableCoverage(IsComplete: false, "EK") { CompleteThrough = new DateOnly(2026, 12, 31) }, ["codes.csv"]);
        var modifiers = new TableInfo(TableKind.Modifiers, null, null, "2026Q4", TableCoverage.Complete, ["modifiers.csv"]);
        return new EditionBuilder
        {
            Id = id,
            Kind = EditionKind.Synthetic,
            Label = "a few rows",
            Notice = "Made up for tests.",
            KnownSince = knownSince ?? DateOnly.MinValue,
        }
            .WithCodes(codes,
            [
                Code("E0601", 2), Code("E0470", 3), Code("E0250", 4), Code("E0271", 5), Code("E0100", 6, last: new DateOnly(2022, 12, 31)),
                Code("E0100", 7, first: new DateOnly(2024, 1, 1)),
            ])
            .WithModifiers(modifiers,
            [
                .. new[] { "RR", "NU", "KX", "GA", "59", "XS", "LT", "RT", "KH" }
                    .Select((text, i) => new ModifierRecord(Modifier.Parse(text), "", EffectiveWindow.Always, new SourceRow(0, i + 2))),
            ])
            .WithIntegralPairs(new TableInfo(TableKind.IntegralPairs, PayerProgram.Medicare, null, "starter", TableCoverage.Partial, ["integral.csv"]),
                [new IntegralPair(ProcedureCode.Parse("E0250"), ProcedureCode.Parse("E0271"), EffectiveWindow.Always, PairSource.CodeDescriptor, new SourceRow(0, 9))])
            .WithUnitLimits(Table(TableKind.UnitLimits, ServiceSetting.DmeSupplier, "mue-dme.csv") with { Span = new EffectiveWindow(NewYear2020) },
            [
                Limit("E0601", limit, AdjudicationIndicator.DateOfServicePolicy, 3), Limit("E0250", 1, AdjudicationIndicator.DateOfServicePolicy, 4),
                Limit("E0271", 1, AdjudicationIndicator.DateOfServicePolicy, 5), Limit("E0470", 2, AdjudicationIndicator.DateOfServiceClinical, 6),
                Limit(Unlisted, 1, AdjudicationIndicator.DateOfServicePolicy, 7),
            ])
            .WithUnitLimits(Table(TableKind.UnitLimits, ServiceSetting.Practitioner, "mue-practitioner.csv"),
                [Limit("0001A", 2, AdjudicationIndicator.ClaimLine, 2), Limit("E0601", 0, AdjudicationIndicator.DateOfServicePolicy, 3)])
            .WithPairEdits(Table(TableKind.PairEdits, ServiceSetting.Practitioner, "ptp-practitioner.csv"),
            [
                Pair("0001A", "0002A", ModifierIndicator.Allowed, 2), Pair("0002A", "0001A", ModifierIndicator.NotApplicable, 3),
                Pair("0001A", "0003A", ModifierIndicator.NotAllowed, 4, last: new DateOnly(2022, 12, 31)), Pair("0004A", "0001A", ModifierIndicator.NotAllowed, 5),
            ])
            .WithPriorAuthorizations(new TableInfo(TableKind.PriorAuthorizations, PayerProgram.Medicare, null, "2026", TableCoverage.Complete, ["required.csv"]), [])
            .WithAddOns(new TableInfo(TableKind.AddOnCodes, PayerProgram.Medicare, null, "2026", TableCoverage.Complete, ["aoc.csv"]),
            [
                new AddOnEdit(ProcedureCode.Parse("0009A"), ProcedureCode.Parse("0001A"), AddOnType.CompleteList, EffectiveWindow.Always, new SourceRow(0, 2)),
            ])
            .Build();
    }

    private static TableInfo Table(TableKind kind, ServiceSetting setting, string file) =>
        new(kind, PayerProgram.Medicare, setting, "2026Q4", TableCoverage.Complete, [file]);

    private static CodeRecord Code(string code, int line, DateOnly? first = null, DateOnly? last = null) => new(
        ProcedureCode.Parse(code), $"item {code}", new EffectiveWindow(first ?? NewYear2020, last), PaymentCategory.CappedRental, BenefitFamily.DurableEquipment,
        new SourceRow(0, line));

    private static UnitLimit Limit(string code, int limit, AdjudicationIndicator indicator, int line) =>
        new(ProcedureCode.Parse(code), limit, indicator, "Nature of Equipment", EffectiveWindow.Always, new SourceRow(0, line));

    private static PairEdit Pair(string columnOne, string columnTwo, ModifierIndicator indicator, int line, DateOnly? last = null) => new(
        ProcedureCode.Parse(columnOne), ProcedureCode.Parse(columnTwo), new EffectiveWindow(NewYear2020, last), indicator, "Misuse of code", new SourceRow(0, line));
}
