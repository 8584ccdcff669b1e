using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.CmsEditions;
using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.CmsEditions;

/// <summary>What an edition takes of a folder that holds several releases of a table, or none.</summary>
public sealed class CmsEditionTests : IDisposable
{
    private readonly CmsTestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_newest_of_cumulative_releases_is_taken_and_the_older_is_told()
    {
        var edition = Make(AddOns("ncci_aoc_2024-06-03.csv", 4_000), AddOns("ncci_aoc_2023-06-03.csv", 4_001));

        Assert.Equal(("2024-06-03", 4_000), (edition.Edition.AddOns(PayerProgram.Medicare)!.Info.Release, edition.Edition.AddOns(PayerProgram.Medicare)!.Rows.Count));
        Assert.Equal(new UnusedFile("ncci_aoc_2023-06-03.csv", "Instead of its add-on edits those of the newer release 2024-06-03 are used."), Assert.Single(edition.Unused));
        Assert.Empty(edition.Problems);
    }

    [Fact]
    public void A_newer_part_does_not_take_the_place_of_a_whole_table()
    {
        var edition = Make(AddOns("ncci_aoc_2024-06-03.csv", 4_000), AddOns("ncci_aoc_2025-06-03.csv", 10));

        Assert.Equal("2024-06-03", edition.Edition.AddOns(PayerProgram.Medicare)!.Info.Release);
        Assert.Equal(
            new SourceProblem("ncci_aoc_2025-06-03.csv", 0, "Its 10 add-on edits are not the whole table of 2025-06-03; the whole one of 2024-06-03 is used instead."),
            Assert.Single(edition.Problems));
    }

    [Fact]
    public void A_part_is_taken_where_nothing_is_whole_and_is_no_fault()
    {
        var edition = Make(AddOns("ncci_aoc_2025-06-03.csv", 10), AddOns("ncci_aoc_2024-06-03.csv", 9));

        Assert.Equal(("2025-06-03", false), (edition.Edition.AddOns(PayerProgram.Medicare)!.Info.Release, edition.Edition.AddOns(PayerProgram.Medicare)!.Info.Coverage.IsComplete));
        Assert.Empty(edition.Problems);
        Assert.Equal("Its 10 add-on edits are fewer than any published table has; what is not among them is not evaluated.", Assert.Single(edition.Notes).Reason);
    }

    [Fact]
    public void A_release_that_nothing_tells_is_not_held_to_be_the_newest()
    {
        var edition = Make(AddOns("ncci_aoc_2024-06-03.csv", 10), AddOns("addons.csv", 11));

        Assert.Equal("2024-06-03", edition.Edition.AddOns(PayerProgram.Medicare)!.Info.Release);
        Assert.Equal(("addons.csv", true), (Assert.Single(edition.Problems).File, edition.Problems[0].Reason.Contains("not used", StringComparison.Ordinal)));
    }

    [Fact]
    public void Unit_limits_of_all_quarters_are_joined_and_a_missing_quarter_is_told()
    {
        var edition = Make(
            ("MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv", CmsSamples.UnitLimits),
            ("MCR_MUE_DMESupplierServices_Eff_01-01-2025.csv", CmsSamples.UnitLimits.Replace("E0601,1,", "E0601,2,", StringComparison.Ordinal)));
        var table = edition.Edition.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier)!;

        Assert.Equal("from 2024-07-01", table.Info.Span.ToString());
        Assert.Equal(["2 from 2025-01-01", "1 2024-07-01 to 2024-12-31"], table.Find(ProcedureCode.Parse("E0601")).ToArray().Select(row => $"{row.Limit} {row.Window}"));
        Assert.Equal(
            "There is no table of the quarter from 2024-10-01; the values of the quarter before are carried over it.", Assert.Single(edition.Problems).Reason);
        Assert.Equal(("2025Q1", 2), (table.Info.Release, table.Info.Sources.Count));
    }

    [Fact]
    public void Fee_schedules_and_ZIP_codes_are_all_kept_each_from_its_first_day()
    {
        var edition = Make(
            ("DMEPOS25_OCT.csv", CmsSamples.Fees), ("DMEPOS26_JAN.csv", CmsSamples.Fees.Replace("51.94", "52.94", StringComparison.Ordinal)),
            ("zips1.csv", CmsSamples.RuralZips), ("zips2.csv", CmsSamples.RuralZips.Replace("202601", "202602", StringComparison.Ordinal))).Edition;

        Assert.Equal([5194, 5294], new[] { new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1) }
            .Select(day => edition.Fees(PayerProgram.Medicare, day)!.Find(ProcedureCode.Parse("E0601"))[0].Cents("AL", rural: false)!.Value));
        Assert.Equal(["2026Q1", "2026Q2"], edition.RuralZipQuarters(PayerProgram.Medicare).Select(table => table.Info.Release));
    }

    [Fact]
    public void Codes_of_a_part_of_the_list_are_never_called_invalid_by_their_absence()
    {
        var edition = Make(("HCPC2024_JUL_ANWEB.csv", CmsSamples.HcpcsTable)).Edition;

        Assert.Equal(TableCoverage.Partial, edition.Codes!.Info.Coverage);
        Assert.False(edition.Modifiers!.Info.Coverage.IsComplete);
    }

    [Theory]
    [InlineData("HCPC2024_JUL_ANWEB.csv", "2024-09-30")]
    [InlineData("HCPC2025_CONTR_ANWEB.csv", "2025-03-31")]
    [InlineData("HCPC2026_OCT_ANWEB.csv", "2026-12-31")]
    public void A_whole_list_of_codes_speaks_up_to_the_end_of_its_quarter(string name, string last)
    {
        var coverage = Make((name, WholeList)).Edition.Codes!.Info.Coverage;

        Assert.Equal("A", coverage.CompleteForFirstCharacters);
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), coverage.CompleteThrough);
    }

    [Fact]
    public void Whole_tables_of_pairs_add_on_codes_and_prior_authorizations_speak_up_to_the_end_of_their_quarter()
    {
        var pairs = string.Concat(Enumerable.Range(0, 10_000).Select(number => $"E{number:0000}\tA9999\t20130101\t\t0\tHCPCS/CPT procedure code definition\r\n"));
        var items = string.Concat(Enumerable.Range(0, 60).Select(number => $"K{8_000 + number},chairs,1,2023-01-01,ALL\n"));
        var edition = Make(
            ("medicaid-dme-2026q1.txt", CmsSamples.MedicaidPairEdits + pairs), AddOns("ncci_aoc_2024-06-03.csv", 4_000),
            ("pa_2026-07-29.csv", CmsSamples.PriorAuthorizations + items)).Edition;

        Assert.Equal(
            [new DateOnly(2026, 3, 31), new DateOnly(2024, 6, 30), new DateOnly(2026, 9, 30)],
            new[] { TableKind.PairEdits, TableKind.AddOnCodes, TableKind.PriorAuthorizations }
                .Select(kind => edition.Tables.Single(table => table.Kind == kind).Coverage.CompleteThrough));
    }

    [Fact]
    public void A_table_of_an_unknown_release_says_nothing_by_its_silence()
    {
        var edition = Make(AddOns("addons.csv", 4_000));

        Assert.Equal(TableCoverage.Partial, edition.Edition.AddOns(PayerProgram.Medicare)!.Info.Coverage);
        Assert.Contains("add-on edits that it lacks are not evaluated", Assert.Single(edition.Notes).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_codes_of_an_unknown_release_says_nothing_by_its_silence()
    {
        var edition = Make(("codes.csv", WholeList));

        Assert.Equal(TableCoverage.Partial, edition.Edition.Codes!.Info.Coverage);
        Assert.Contains(edition.Notes, note => note.File == "codes.csv" && note.Reason.StartsWith("Neither content nor names tell the release", StringComparison.Ordinal));
    }

    [Fact]
    public void A_face_to_face_list_says_nothing_of_days_before_it_and_one_without_a_date_says_only_what_is_on_it()
    {
        var dated = Make(("f2f_2026-10-28.csv", CmsSamples.FaceToFaceOrders)).Edition.FaceToFaceOrders(PayerProgram.Medicare)!.Info;

        using var other = new CmsTestFolder();
        var rows = string.Concat(Enumerable.Range(1_000, 60).Select(number => $"E{number},\n"));
        var undated = CmsEdition.Make(other.With("f2f.csv", $"hcpcs_code,short_description\n{rows}").Read(), Options).Edition.FaceToFaceOrders(PayerProgram.Medicare)!.Info;

        Assert.Equal("from 2026-10-28", dated.Span.ToString());
        Assert.Equal((TableCoverage.Partial, "on every date"), (undated.Coverage, undated.Span.ToString()));
    }

    [Fact]
    public void Integral_items_are_those_of_the_starter_edition_and_say_so()
    {
        var starter = StarterEdition.Load();
        var edition = Make(AddOns("ncci_aoc_2024-06-03.csv", 10)).Edition;

        Assert.Equal(starter.IntegralPairs(PayerProgram.Medicare)!.Rows, edition.IntegralPairs(PayerProgram.Medicare)!.Rows);
        Assert.All(edition.IntegralPairs(PayerProgram.Medicare)!.Info.Sources, file => Assert.StartsWith($"{starter.Id}/", file, StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_tells_the_newest_NCCI_quarter()
    {
        var edition = Make(
            ("MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv", CmsSamples.UnitLimits), ("DMEPOS26_JAN.csv", CmsSamples.Fees), AddOns("addons.csv", 1));

        Assert.Matches("^cms-2024q3-[0-9a-f]{8}$", edition.Edition.Id);
        Assert.Equal("CMS: MUE 2024Q3; add-on codes of unknown release; DMEPOS fees 2026Q1", edition.Edition.Label);
        Assert.Equal(new DateOnly(2024, 7, 1), edition.Build.EffectiveFrom);
    }

    [Theory]
    [InlineData("2026-03-01", "2025-06-03")]
    [InlineData("2025-01-01", "2025-01-01")]
    public void The_edition_is_known_since_its_newest_release_or_since_it_was_built(string built, string knownSince)
    {
        folder.With("ncci_aoc_2025-06-03.csv", CmsSamples.AddOns).With("ncci_aoc_2024-06-03.csv", CmsSamples.AddOns);
        var time = DateTimeOffset.Parse($"{built}T12:00:00Z", CultureInfo.InvariantCulture);

        var edition = CmsEdition.Make(folder.Read(), Options with { BuildTime = time }).Edition;

        Assert.Equal(DateOnly.Parse(knownSince, CultureInfo.InvariantCulture), edition.KnownSince);
    }

    [Fact]
    public void A_folder_without_tables_makes_no_edition() =>
        Assert.Equal("No file of the folder is of a known layout.", Assert.Single(Assert.Throws<EditionSourceException>(() => Make(("readme.txt", "Nothing.\n"))).Problems).Reason);

    [Fact]
    public void Making_can_be_stopped()
    {
        var contents = CmsTestFolder.Read("addons.csv", CmsSamples.AddOns);

        Assert.Throws<OperationCanceledException>(() => CmsEdition.Make(contents, Options, new CancellationToken(canceled: true)));
    }

    private static CmsEditionOptions Options => new() { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "test" };

    private static string WholeList => string.Concat(
        CmsSamples.HcpcsTable.Split('\n')[..2].Select(line => $"{line}\n")
            .Concat(Enumerable.Range(1_000, 3_000).Select(number => $"A{number},0010,3,An item,An item,36,,,,,,D,D1E,19880101,20140101,,N\n")));

    private static (string Name, string Text) AddOns(string name, int rows) =>
        (name, $"primary_code,add_on_code,aoc_edit_type\n{string.Concat(Enumerable.Range(10_000, rows).Select(i => $"{i},99292,1\n"))}");

    private CmsEdition Make(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            folder.With(name, text);
        }

        var contents = folder.Read();
        Assert.Empty(contents.Problems);
        return CmsEdition.Make(contents, Options);
    }
}
