using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.Synthesis;

/// <summary>
/// Makes up an edition as large and as shaped as the published tables, to measure on machines without the CMS files. Its codes look like codes and
/// mean nothing; its kind and notice say so in every verdict.
/// </summary>
public static class EditionSynthesizer
{
    /// <summary>What every verdict of a made-up edition carries.</summary>
    public const string Notice = "SYNTHETIC: every row of this edition is made up. For benchmarks and tests only; no verdict of it is about a real claim.";

    /// <summary>Makes the edition that the options name; always the same one for equal options.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of pairs is out of its bounds.</exception>
    public static Edition Synthesize(SyntheticEditionOptions options)
    {
        if (options.Pairs is < SyntheticEditionOptions.MinPairs or > SyntheticEditionOptions.MaxPairs)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Pairs, $"A synthetic edition has {SyntheticEditionOptions.MinPairs} to {SyntheticEditionOptions.MaxPairs} pairs.");
        }

        var numbers = new SeededNumbers(options.Seed);
        var codes = SyntheticCodes.Make((int)(PublishedShape.Codes * Math.Sqrt((double)options.Pairs / PublishedShape.Pairs)));
        var items = Array.FindAll(codes, code => code.IsLevelTwo);
        var builder = new EditionBuilder
        {
            Id = $"synthetic-{options.Pairs}-{options.Seed}",
            Kind = EditionKind.Synthetic,
            Label = $"Synthetic edition of {options.Pairs} practitioner pairs, seed {options.Seed}",
            Notice = Notice,
        };
        builder.WithCodes(Info(TableKind.Codes), SyntheticRows.Codes(numbers, codes))
            .WithModifiers(Info(TableKind.Modifiers) with { Coverage = TableCoverage.Partial }, SyntheticRows.Modifiers())
            .WithIntegralPairs(Info(TableKind.IntegralPairs, PayerProgram.Medicare), SyntheticRows.Integral(numbers, items))
            .WithAddOns(Info(TableKind.AddOnCodes, PayerProgram.Medicare), SyntheticRows.AddOns(numbers, codes));
        AddPairs(builder, PayerProgram.Medicare, ServiceSetting.Practitioner, new SyntheticPairs(numbers, codes, options.Pairs));
        AddPairs(builder, PayerProgram.Medicare, ServiceSetting.OutpatientHospital, new SyntheticPairs(numbers, codes, (int)(options.Pairs * 3L / 4)));
        AddPairs(builder, PayerProgram.Medicaid, ServiceSetting.DmeSupplier, new SyntheticPairs(numbers, items, options.Pairs / 45));
        AddLimits(builder, numbers, codes, items);
        return builder.Build();
    }

    private static void AddPairs(EditionBuilder builder, PayerProgram program, ServiceSetting setting, SyntheticPairs pairs)
    {
        var sources = Enumerable.Range(1, pairs.SourceCount).Select(file => $"synthetic-ptp-{program}-{setting}-f{file}");
        builder.WithPairEdits(Info(TableKind.PairEdits, program, setting) with { Sources = [.. sources] }, pairs.Rows());
    }

    private static void AddLimits(EditionBuilder builder, SeededNumbers numbers, ProcedureCode[] codes, ProcedureCode[] items)
    {
        foreach (var program in Enum.GetValues<PayerProgram>())
        {
            foreach (var setting in Enum.GetValues<ServiceSetting>())
            {
                builder.WithUnitLimits(
                    Info(TableKind.UnitLimits, program, setting),
                    SyntheticRows.Limits(numbers, setting == ServiceSetting.DmeSupplier ? items : codes, program == PayerProgram.Medicare));
            }
        }
    }

    private static TableInfo Info(TableKind kind, PayerProgram? program = null, ServiceSetting? setting = null) =>
        new(kind, program, setting, "SYNTHETIC", TableCoverage.Complete, [$"synthetic-{kind}"]);
}
