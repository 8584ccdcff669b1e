using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Manifest;
using DmeGrpc.ReferenceData.Rows;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData;

/// <summary>Makes an edition of an edition.json and its CSV files, wherever they are kept. docs/data-sources.md describes the files.</summary>
public static class EditionReader
{
    /// <summary>Reads every file to its end, then makes the edition if nothing is wrong with any of them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="limits">How much is read before a file is refused; <see cref="SourceLimits.Default"/> when null.</param>
    /// <exception cref="EditionSourceException">Something is wrong; the exception lists all of it.</exception>
    public static Edition Read(ISourceFiles files, SourceLimits? limits = null)
    {
        var source = new EditionSource(files, limits ?? SourceLimits.Default);
        var codes = CodeRows.Read(source);
        var modifiers = ModifierRows.Read(source);
        var pairEdits = PairEditRows.Read(source);
        var integralMembers = IntegralGroupRows.Read(source);
        var unitLimits = UnitLimitRows.Read(source);
        var addOns = AddOnRows.Read(source);
        var fees = FeeRows.Read(source);
        var ruralZips = RuralZipRows.Read(source);
        var priorAuthorizations = PriorAuthorizationRows.Read(source);
        var faceToFaceOrders = FaceToFaceRows.Read(source);
        IntegralPairs.RequireFewerThan(source.Limits.IntegralPairs, integralMembers, source.Problems);
        source.Problems.ThrowIfAny();

        var manifest = source.Manifest;
        var builder = new EditionBuilder
        {
            Id = manifest.Id,
            Kind = manifest.Kind,
            Label = manifest.Label,
            Notice = manifest.Notice,
            KnownSince = manifest.KnownSince,
        };
        foreach (var table in manifest.Tables)
        {
            _ = table.Kind switch
            {
                TableKind.Codes => builder.WithCodes(table.Info, codes),
                TableKind.Modifiers => builder.WithModifiers(table.Info, modifiers),
                TableKind.PairEdits => builder.WithPairEdits(table.Info, RowsOf(table, pairEdits)),
                TableKind.IntegralPairs => WithIntegralPairs(builder, table, integralMembers),
                TableKind.UnitLimits => WithUnitLimits(builder, table, [.. RowsOf(table, unitLimits)]),
                TableKind.Fees => builder.WithFees(table.Info, FeeRows.Of([.. RowsOf(table, fees)])),
                TableKind.RuralZips => builder.WithRuralZips(table.Info, RowsOf(table, ruralZips)),
                TableKind.PriorAuthorizations => builder.WithPriorAuthorizations(table.Info, RowsOf(table, priorAuthorizations)),
                TableKind.FaceToFaceOrders => builder.WithFaceToFaceOrders(table.Info, RowsOf(table, faceToFaceOrders)),
                _ => builder.WithAddOns(table.Info, RowsOf(table, addOns)),
            };
        }

        return Build(builder);
    }

    private static IEnumerable<TRow> RowsOf<TRow>(TableListing table, List<ProgramRow<TRow>> rows) =>
        rows.Where(row => row.Program == table.Program && row.Setting == table.Setting).Select(row => row.Row);

    private static IEnumerable<TRow> RowsOf<TRow>(TableListing table, List<DatedRow<TRow>> rows) =>
        rows.Where(row => row.Program == table.Program && row.FirstDay == table.Span.First).Select(row => row.Row);

    // CMS dates no limit: the first day of the earliest quarter is the first day of service that the table says anything of.
    private static EditionBuilder WithUnitLimits(EditionBuilder builder, TableListing table, List<UnitLimit> limits) => builder.WithUnitLimits(
        table.Info with { Span = limits.Count == 0 ? EffectiveWindow.Always : new EffectiveWindow(limits.Min(limit => limit.Window.First)) }, limits);

    private static EditionBuilder WithIntegralPairs(EditionBuilder builder, TableListing table, List<IntegralMember> members)
    {
        foreach (var program in Enum.GetValues<PayerProgram>())
        {
            builder.WithIntegralPairs(table.InfoFor(program), IntegralPairs.For(program, members));
        }

        return builder;
    }

    /// <summary>What only the engine can refuse, such as too many different codes, is a problem of the files too.</summary>
    private static Edition Build(EditionBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidDataException)
        {
            throw new EditionSourceException([new SourceProblem(SourceFileNames.Manifest, 0, fault.Message)]);
        }
    }
}
