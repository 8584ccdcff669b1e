using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Reference.V1;
using DmeGrpc.ReferenceData;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;
using Google.Protobuf;
using Disposition = DmeGrpc.Claims.V1.Disposition;

namespace DmeGrpc.Cli.Tests.EditionDiffs;

public sealed class EditionDiffTests : IDisposable
{
    private readonly DiffFolders folders = new();

    public void Dispose() => folders.Dispose();

    [Fact]
    public async Task Editions_that_are_alike_end_with_0_and_a_table_of_noughts()
    {
        var run = await Diff("starter", folders.Starter);

        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(": 0 differences", run.OutputLines[0], StringComparison.Ordinal);
        Assert.Matches("NCCI MUE, Medicare DME supplier +([0-9]+) +\\1 +0 +0 +0 +0 +0\n", run.Output);
    }

    [Fact]
    public async Task Editions_that_differ_end_with_1_the_counts_and_the_rows()
    {
        var run = await Diff("starter", folders.Changed);

        Assert.Equal((ExitCodes.Differences, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(": 3 differences", run.OutputLines[0], StringComparison.Ordinal);
        Assert.Matches("\nCodes +[0-9,]+ +[0-9,]+ +1 +0 +0 +0 +0\n", run.Output);
        Assert.Matches("\nNCCI MUE, Medicare DME supplier +([0-9]+) +\\1 +0 +1 +0 +1 +0\n", run.Output);
        Assert.Matches("\nclosed +NCCI MUE, Medicare DME supplier +A4221 +last day open → 2025-12-31 +unit_limits.csv line", run.Output);
        Assert.Contains("unit limit 1 → 3", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("more row", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_beyond_the_asked_for_are_counted()
    {
        var run = await Diff("starter", folders.Changed, "--rows", "1");

        Assert.Contains("... and 2 more rows; --format json has all of them.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("A4221", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--table codes", 1, ExitCodes.Differences)]
    [InlineData("--table mue --program medicare --setting dme", 2, ExitCodes.Differences)]
    [InlineData("--table mue --setting hospital", 0, ExitCodes.Success)]
    [InlineData("--table fees", 0, ExitCodes.Success)]
    [InlineData("--program medicaid", 1, ExitCodes.Differences)]
    public async Task Only_the_tables_asked_for_are_compared(string options, int rows, int exitCode)
    {
        var table = await Diff("starter", folders.Changed, options.Split(' '));
        var json = await Diff("starter", folders.Changed, ["--format", "json", .. options.Split(' ')]);

        Assert.Contains($": {rows} difference", table.OutputLines[0], StringComparison.Ordinal);
        Assert.Equal((exitCode, exitCode, rows), (table.ExitCode, json.ExitCode, json.OutputLines.Count));
    }

    [Fact]
    public async Task Json_has_a_difference_a_line()
    {
        var run = await Diff("starter", folders.Changed, "--format", "json");

        var rows = run.OutputLines.Select(RowDifference.Parser.ParseJson).ToList();
        Assert.Equal(ExitCodes.Differences, run.ExitCode);
        Assert.Equal([DifferenceKind.Added, DifferenceKind.Closed, DifferenceKind.Changed], rows.Select(row => row.Kind));
        Assert.Equal(DiffFolders.Hostile, rows[0].After.Code.ShortName);
        Assert.Equal("A4221", rows[1].After.UnitLimit.ProcedureCode);
    }

    [Fact]
    public async Task Json_with_claims_has_a_flip_a_line()
    {
        var run = await Diff("starter", folders.Changed, "--format", "json", "--claims", folders.Claims());

        var flip = VerdictFlip.Parser.ParseJson(Assert.Single(run.OutputLines));
        Assert.Equal(ExitCodes.Differences, run.ExitCode);
        Assert.Equal(("TWO <b>devices</b>", Disposition.Denied, Disposition.Payable), (flip.ClaimId, flip.Before.Disposition, flip.After.Disposition));
        Assert.Equal([RowField.UnitLimit], Assert.Single(flip.Reasons).Row.ChangedFields);
    }

    [Fact]
    public async Task Table_with_claims_says_which_verdicts_flip_and_why()
    {
        var run = await CommandRun.OfAsync(
            console => console with { Width = 250 }, "edition", "diff", "starter", folders.Changed, "--claims", folders.Claims());

        Assert.Contains("3 claims judged by both: 1 line of 1 claim flips.", run.Output, StringComparison.Ordinal);
        Assert.Contains("  denied → payable: 1\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(
            "TWO <b>devices</b> +1 +E0601 +denied \\(NCCI MUE, CARC 151\\) +payable +NCCI MUE, Medicare DME supplier: E0601 changed: unit limit 1 → 3 \\(unit_limits.csv line",
            run.Output);
    }

    [Fact]
    public async Task Claims_that_cannot_be_read_are_complained_of_and_end_with_2()
    {
        var run = await CommandRun.WithInputAsync("{\"claimId\": \"X\"}", "edition", "diff", "starter", "starter", "--claims", "-");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.StartsWith("dme: standard input:1: the claim cannot be read: claim.program: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("0 claims judged by both (1 more could not be read)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edition_files_are_compared_like_folders()
    {
        string Written(string folder)
        {
            var file = $"{folder}.dmeedition";
            EditionFile.Write(file, EditionFolder.Open(folder), new EditionBuildRecord { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "test" });
            return file;
        }

        var files = await Diff(Written(folders.Starter), Written(folders.Changed), "--format", "json");

        var ofFolders = await Diff(folders.Starter, folders.Changed, "--format", "json");
        Assert.Equal((ofFolders.ExitCode, ofFolders.Output, string.Empty), (files.ExitCode, files.Output, files.Error));
    }

    [Fact]
    public async Task Out_writes_a_file_and_nothing_else()
    {
        var file = folders.File("diff.jsonl");

        var run = await Diff("starter", folders.Changed, "--format", "json", "--out", file);

        Assert.Equal(new CommandRun(ExitCodes.Differences, string.Empty, string.Empty), run);
        Assert.Equal(3, (await File.ReadAllLinesAsync(file)).Length);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.tmp"));
    }

    [Theory]
    [InlineData("edition", "Name what to do with editions: build, show, verify, diff or synthesize. See dme --help.")]
    [InlineData("edition diff starter", "Required argument missing for command: 'diff'. See dme --help.")]
    [InlineData("edition diff starter starter --format xml", "--format wants table, json or html, not \"xml\". See dme --help.")]
    [InlineData("edition diff starter starter --rows some", "--rows wants a number, not \"some\". See dme --help.")]
    [InlineData("edition diff starter starter --setting home", "--setting wants practitioner, hospital or dme, not \"home\". See dme --help.")]
    [InlineData("edition diff starter nowhere", "the edition nowhere cannot be used: There is neither a file nor a folder of that name.")]
    [InlineData("edition diff starter starter --claims nowhere.json", "nowhere.json: there is no such file.")]
    public async Task What_makes_no_sense_fails_with_one_line(string args, string complaint)
    {
        var run = await CommandRun.OfAsync(args.Split(' '));

        Assert.Equal((ExitCodes.Failed, $"dme: {complaint}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task File_that_is_no_edition_file_is_refused()
    {
        var file = Path.Combine(folders.Starter, "edition.json");

        var run = await Diff("starter", file);

        Assert.Equal(
            (ExitCodes.Failed, $"dme: the edition {file} cannot be used: It is not an edition file, or was transferred as text.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task File_that_cannot_be_written_fails_and_leaves_nothing()
    {
        var run = await Diff("starter", "starter", "--out", folders.File("no/such/folder"));

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_what_goes_in_and_what_comes_out_in_80_columns()
    {
        var run = await CommandRun.OfAsync(console => console with { Width = 80 }, "edition", "diff", "--help");

        Assert.All((string[])["--claims <FILE>", "--format <table|json|html>", "--out <FILE>", "Editions:", "Exit code:"],
            words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
        Assert.All(run.OutputLines, line => Assert.InRange(line.Length, 0, 80));
    }

    private static Task<CommandRun> Diff(string before, string after, params string[] options) => CommandRun.OfAsync(["edition", "diff", before, after, .. options]);
}
