using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>Makes one edition of the contents of one folder.</summary>
internal sealed class CmsEditionMaker(CmsContents contents, CmsEditionOptions options, CancellationToken cancellation)
{
    private readonly Edition starter = StarterEdition.Load();
    private readonly TableChoice choice = new();
    private readonly List<Action<EditionBuilder>> fillings = [];
    private readonly List<CmsTableReport> tables = [];
    private readonly List<DateOnly> releaseDays = [];

    public CmsEdition Make()
    {
        TakePairEdits();
        TakeUnitLimits();
        TakeAddOns();
        TakeCodes();
        TakeSchedules();
        TakeLists();
        if (tables.Count == 0)
        {
            throw Refused("No file of the folder is of a known layout.");
        }

        TakeModifiers();
        TakeIntegralPairs();
        var sources = CmsSources.Of(contents, tables, starter);
        var name = new CmsEditionName(tables, sources);
        var edition = Build(new EditionBuilder { Id = options.Id ?? name.Id, Kind = EditionKind.Cms, Label = name.Label, KnownSince = KnownSince() });
        return new CmsEdition
        {
            Edition = edition,
            Build = new EditionBuildRecord
            {
                BuildTime = options.BuildTime,
                ToolVersion = options.ToolVersion,
                Sources = sources,
                Releases = name.Releases,
                EffectiveFrom = name.NewestQuarter,
            },
            Tables = [.. edition.Tables.Select(info => tables.Single(table => table.Info == info))],
            Problems = choice.Problems,
            Notes = choice.Notes,
            Unused = choice.Unused,
        };
    }

    private void TakePairEdits()
    {
        foreach (var releases in contents.PairEdits.GroupBy(table => (table.Release.Program, table.Release.Setting)))
        {
            var table = choice.Newest("pairs", releases)!;
            Take(table, table.Info with { Coverage = TableSilence.CoverageOf(table, "pairs", choice) },
                (builder, info) => builder.WithPairEdits(info, table.Rows));
        }
    }

    private void TakeUnitLimits()
    {
        foreach (var releases in contents.UnitLimits.GroupBy(table => (table.Release.Program, table.Release.Setting)))
        {
            var quarters = choice.Every("unit limits", releases);
            var joined = UnitLimitHistory.Join(quarters);
            var table = joined.Table;
            releaseDays.AddRange(quarters.Select(quarter => quarter.Release.EffectiveDate!.Value));
            foreach (var quarter in joined.MissingQuarters)
            {
                choice.Report(table.Sources[^1], $"There is no table of the quarter from {quarter:yyyy-MM-dd}; the values of the quarter before are carried over it.");
            }

            Take(table, table.Info with { Span = new EffectiveWindow(table.Release.EffectiveDate!.Value) }, (builder, info) => builder.WithUnitLimits(info, table.Rows));
        }
    }

    private void TakeAddOns()
    {
        foreach (var releases in contents.AddOnCodes.GroupBy(table => table.Release.Program))
        {
            var table = choice.Newest("add-on edits", releases)!;
            Take(table, table.Info with { Coverage = TableSilence.CoverageOf(table, "add-on edits", choice) },
                (builder, info) => builder.WithAddOns(info, table.Rows));
        }
    }

    private void TakeCodes()
    {
        if (choice.Newest("codes", contents.Codes) is { } table)
        {
            Take(table, table.Info with { Coverage = CodeLists.CoverageOf(table, choice) },
                (builder, info) => builder.WithCodes(info, table.Rows.Select(record => record.ToCodeRecord())));
        }
    }

    private void TakeSchedules()
    {
        foreach (var table in contents.Fees.GroupBy(table => table.Release.Program).SelectMany(releases => choice.Every("fees", releases)))
        {
            Take(table, table.Info, (builder, info) => builder.WithFees(info, table.Rows));
        }

        foreach (var table in contents.RuralZips.GroupBy(table => table.Release.Program).SelectMany(releases => choice.Every("ZIP codes", releases)))
        {
            Take(table, table.Info, (builder, info) => builder.WithRuralZips(info, table.Rows));
        }

        foreach (var table in choice.EveryPart("diagnosis codes", contents.DiagnosisCodes))
        {
            Take(table, table.Info, (builder, info) => builder.WithDiagnosisCodes(info, table.Rows));
        }
    }

    private void TakeLists()
    {
        foreach (var releases in contents.PriorAuthorizations.GroupBy(table => table.Release.Program))
        {
            var table = EndedRequirements.AddTo(PriorAuthorizationHistory.Join(choice.Every("requirements", releases)), starter);
            Take(
                table, table.Info with { Coverage = TableSilence.CoverageOf(table, "items", choice) },
                (builder, info) => builder.WithPriorAuthorizations(info, table.Rows));
        }

        foreach (var releases in contents.FaceToFaceOrders.GroupBy(table => table.Release.Program))
        {
            var table = choice.Newest("items", releases)!;
            var info = table.Release.EffectiveDate is null ? table.Info : table.Info with { Coverage = TableSilence.CoverageOf(table, "items", choice) };
            Take(table, info, (builder, taken) => builder.WithFaceToFaceOrders(taken, table.Rows));
        }
    }

    private void TakeModifiers()
    {
        var (info, rows) = CodeLists.Modifiers(contents.Modifiers, starter, choice);
        tables.Add(new CmsTableReport(info, rows.Count, rows.Count, PairsInBothOrders: 0, contents.Modifiers.Sum(table => table.OverlappingRows)));
        fillings.Add(builder => builder.WithModifiers(info, rows));
    }

    private void TakeIntegralPairs()
    {
        foreach (var table in starter.Tables.Where(table => table.Kind == TableKind.IntegralPairs).Select(table => starter.IntegralPairs(table.Program!.Value)!))
        {
            var info = table.Info with { Sources = CmsSources.OfStarter(starter, table.Info) };
            var pairs = table.Rows.Select(row => (row.ColumnOne, row.ColumnTwo)).Distinct().ToHashSet();
            var inBothOrders = pairs.Count(pair => pair.ColumnOne.CompareTo(pair.ColumnTwo) < 0 && pairs.Contains((pair.ColumnTwo, pair.ColumnOne)));
            tables.Add(new CmsTableReport(info, table.Rows.Count, pairs.Count, inBothOrders, OverlappingRows: 0));
            fillings.Add(builder => builder.WithIntegralPairs(info, table.Rows));
        }
    }

    // Nobody could have had all of it before the first day of its newest release; nor did anybody after it was built.
    private DateOnly KnownSince()
    {
        var built = DateOnly.FromDateTime(options.BuildTime.UtcDateTime);
        var newest = releaseDays.DefaultIfEmpty(built).Max();
        return newest < built ? newest : built;
    }

    private void Take<TRow>(CmsTable<TRow> table, TableInfo info, Action<EditionBuilder, TableInfo> fill)
    {
        if (table.Release.EffectiveDate is { } day)
        {
            releaseDays.Add(day);
        }

        tables.Add(new CmsTableReport(info, table.Rows.Count, table.DistinctKeys, table.PairsInBothOrders, table.OverlappingRows));
        fillings.Add(builder => fill(builder, info));
    }

    private Edition Build(EditionBuilder builder)
    {
        try
        {
            foreach (var fill in fillings)
            {
                cancellation.ThrowIfCancellationRequested();
                fill(builder);
            }

            cancellation.ThrowIfCancellationRequested();
            return builder.Build();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidDataException)
        {
            throw Refused(fault.Message);
        }
    }

    private static EditionSourceException Refused(string reason) => new([new SourceProblem("the edition", 0, reason)]);
}
