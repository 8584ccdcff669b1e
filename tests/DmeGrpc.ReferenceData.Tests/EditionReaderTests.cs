using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests;

public sealed class EditionReaderTests
{
    [Fact]
    public void Sound_files_make_an_edition()
    {
        var edition = TestFiles.Sound().Read();

        Assert.Equal(("test-1", EditionKind.Synthetic, "Test edition", ""), (edition.Id, edition.Kind, edition.Label, edition.Notice));
        Assert.Equal(3, edition.Codes!.Rows.Count);
        Assert.Equal(2, edition.Modifiers!.Rows.Count);
        Assert.Single(edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Rows);
        Assert.Single(edition.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier)!.Rows);
        Assert.Single(edition.UnitLimits(PayerProgram.Medicaid, ServiceSetting.DmeSupplier)!.Rows);
        Assert.Single(edition.AddOns(PayerProgram.Medicare)!.Rows);
        Assert.Null(edition.PairEdits(PayerProgram.Medicaid, ServiceSetting.DmeSupplier));
    }

    [Fact]
    public void Tables_say_how_much_they_hold_and_which_file_gave_them()
    {
        var edition = TestFiles.Sound().Read();

        Assert.Equal(TableCoverage.Complete, edition.Modifiers!.Info.Coverage);
        var pairs = edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Info;
        Assert.Equal("EK", pairs.Coverage.CompleteForFirstCharacters);
        Assert.Equal(["pair_edits.csv"], pairs.Sources);
        Assert.All(edition.Tables, table => Assert.Equal("R", table.Release));
    }

    [Fact]
    public void A_row_without_a_first_day_applies_from_the_beginning()
    {
        var limit = TestFiles.Sound().Read().UnitLimits(PayerProgram.Medicaid, ServiceSetting.DmeSupplier)!.Rows[0];

        Assert.Equal(EffectiveWindow.Always, limit.Window);
        Assert.Equal(AdjudicationIndicator.None, limit.Indicator);
    }

    [Fact]
    public void A_table_without_rows_is_there_and_empty()
    {
        var edition = TestFiles.Sound()
            .With("add_on_codes.csv", "program,add_on_code,primary_code,edit_type,effective_date,deletion_date\n").Read();

        Assert.Empty(edition.AddOns(PayerProgram.Medicare)!.Rows);
    }

    [Fact]
    public void Every_problem_of_every_file_is_in_one_exception()
    {
        var problems = TestFiles.Sound()
            .WithLines("codes.csv", "e0250,lower case,2020-02-30,,XX,DME", "too,few")
            .WithLines("modifiers.csv", "RRR,,,,HCPCS")
            .Without("unit_limits.csv")
            .Replacing("edition.json", "SYNTHETIC", "REAL")
            .Problems();

        Assert.Equal(
            ["edition.json:3", "codes.csv:5", "codes.csv:5", "codes.csv:5", "codes.csv:6", "modifiers.csv:4", "unit_limits.csv:0"],
            problems.Select(problem => $"{problem.File}:{problem.Line}"));
    }

    [Fact]
    public void A_missing_file_is_a_problem_when_its_table_is_listed() =>
        Assert.Equal("The file is missing; edition.json lists its table.", TestFiles.Sound().Without("codes.csv").ProblemAt("codes.csv", 0));

    [Fact]
    public void A_missing_manifest_is_a_problem_and_the_other_files_are_still_checked()
    {
        var problems = TestFiles.Sound().Without("edition.json").WithLines("codes.csv", "E1,,,,,").Problems();

        Assert.Equal(["edition.json: The file is missing.", "codes.csv:5"], [problems[0].ToString(), $"{problems[1].File}:{problems[1].Line}"]);
    }

    [Fact]
    public void A_file_whose_table_is_not_listed_is_a_problem()
    {
        var files = TestFiles.Sound().Replacing(
            "edition.json", """{ "table": "MODIFIERS", "coverage": "COMPLETE", "release": "R" },""", string.Empty);

        Assert.Equal("edition.json does not list the file's table.", files.ProblemAt("modifiers.csv", 0));
    }

    [Fact]
    public void A_table_neither_listed_nor_in_the_folder_is_not_loaded()
    {
        var edition = TestFiles.Sound().Without("modifiers.csv").Replacing(
            "edition.json", """{ "table": "MODIFIERS", "coverage": "COMPLETE", "release": "R" },""", string.Empty).Read();

        Assert.Null(edition.Modifiers);
    }

    [Fact]
    public void More_codes_than_an_edition_may_hold_are_a_problem()
    {
        var codes = Enumerable.Range(0, 65_536).Select(ordinal => $"{ProcedureCode.FromOrdinal(ordinal)},,,,,");

        Assert.Contains("65535", TestFiles.Sound().WithLines("codes.csv", [.. codes]).ProblemAt("edition.json", 0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_problem()
    {
        var problem = Assert.Throws<EditionSourceException>(() => EditionReader.Read(new LockedFiles())).Problems[0];

        Assert.Equal(new SourceProblem("edition.json", 0, "The file cannot be opened: locked"), problem);
    }

    private sealed class LockedFiles : ISourceFiles
    {
        public Stream Open(string name) => throw new UnauthorizedAccessException("locked");
    }
}
