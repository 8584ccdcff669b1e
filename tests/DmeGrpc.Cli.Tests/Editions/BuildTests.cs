using System.Text;
using System.Text.Json;
using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData;
using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Cli.Tests.Editions;

public sealed class BuildTests : IDisposable
{
    private readonly CmsTestFolder folder = new CmsTestFolder().WithSoundFiles();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Built_edition_answers_by_the_files_of_the_folder()
    {
        var run = await Build();
        var edition = EditionFile.Open(folder.Out);

        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(EditionKind.Cms, edition.Kind);
        Assert.Matches("^cms-2024q3-[0-9a-f]{8}$", edition.Id);
        Assert.Single(edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Find(ProcedureCode.Parse("E0781"), ProcedureCode.Parse("E0782")));
        Assert.Equal(1, edition.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier)!.Find(ProcedureCode.Parse("E0601"))[0].Limit);
        Assert.Equal("Rental", edition.Modifiers!.Find(Modifier.Parse("RR"))!.ShortName);
        Assert.NotNull(edition.Modifiers.Find(Modifier.Parse("59")));
        Assert.Equal($"{StarterEdition.Load().Id}/integral_groups.csv", Assert.Single(edition.IntegralPairs(PayerProgram.Medicare)!.Info.Sources));
    }

    [Fact]
    public async Task Table_tells_files_tables_and_what_was_written()
    {
        folder.With("readme.txt", "Nothing of use.\n");

        var run = await CommandRun.OfAsync(console => console with { Width = 250 }, "edition", "build", "--from", folder.From, "--out", folder.Out);

        Assert.StartsWith("Files read\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\n{CmsTestFolder.Limits}: MUE values, 2024Q3\n  1 row read, 1 kept, 0 refused (E 1)\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("\nNCCI MUE, Medicare DME supplier +2024Q3 +1 +1 +0 +a part, from 2024-07-01\n", run.Output);
        Assert.Contains("\nFiles not used\nreadme.txt: Its first lines are those of no known layout.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($" is written to {folder.Out}: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.OutputLines, line => line.EndsWith(' '));
    }

    [Fact]
    public async Task Json_tells_the_same_to_programs()
    {
        var run = await Build("--report", "json");

        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.True(report.GetProperty("isWritten").GetBoolean());
        Assert.Equal(new FileInfo(folder.Out).Length, report.GetProperty("bytes").GetInt64());
        Assert.Equal(3, report.GetProperty("sources").GetArrayLength());
        Assert.All(report.GetProperty("sources").EnumerateArray(), source => Assert.Matches("^[0-9a-f]{64}$", source.GetProperty("sha256").GetString()));
        Assert.Equal(0, report.GetProperty("problemCount").GetInt32());
        Assert.Equal(["Codes", "UnitLimits", "PairEdits"], report.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("table").GetString()));
    }

    [Fact]
    public async Task Missing_parts_of_a_table_are_a_problem()
    {
        File.Move(Path.Combine(folder.From, CmsTestFolder.Pairs), Path.Combine(folder.From, "ccipra-v302r0-f2.TXT"));

        var run = await Build("--strict");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("\nccipra-v302r0-f2.TXT: Of this table the parts 1, 3, 4 are missing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_files_at_the_same_time_give_the_same_bytes()
    {
        var first = await BuildAt(new HandSetTime());
        await BuildAt(new HandSetTime());
        var again = await File.ReadAllBytesAsync(folder.Out);
        var later = new HandSetTime();
        later.Advance(TimeSpan.FromDays(1));

        Assert.Equal(first, again);
        Assert.NotEqual(first, await BuildAt(later));
    }

    [Fact]
    public async Task Name_follows_from_the_sources_or_is_given()
    {
        await Build();
        var before = EditionFile.Open(folder.Out).Id;
        folder.With(CmsTestFolder.Limits, CmsTestFolder.LimitFile("E0601,2,3 Date of Service Edit: Clinical,Nature of Equipment\r\n"));
        await Build();
        var after = EditionFile.Open(folder.Out).Id;
        await Build("--id", "ours.2024-07");

        Assert.NotEqual(before, after);
        Assert.Equal("ours.2024-07", EditionFile.Open(folder.Out).Id);
    }

    [Fact]
    public async Task Strict_build_of_sound_files_is_written()
    {
        var run = await Build("--strict");

        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.True(File.Exists(folder.Out));
    }

    [Fact]
    public async Task Folder_without_a_known_file_builds_nothing()
    {
        Directory.Delete(folder.From, recursive: true);
        Directory.CreateDirectory(folder.From);
        folder.With("readme.txt", "Nothing of use.\n");

        var run = await Build();

        Assert.Equal((ExitCodes.Failed, $"dme: {folder.Out} was not written: No file of the folder is of a known layout.\n"), (run.ExitCode, run.Error));
        Assert.Contains("readme.txt: ", run.Output, StringComparison.Ordinal);
        Assert.Empty(folder.Beside);
    }

    [Fact]
    public async Task Progress_is_shown_on_a_terminal_and_removed()
    {
        var run = await CommandRun.OfAsync(console => console with { IsErrorTerminal = true }, "edition", "build", "--from", folder.From, "--out", folder.Out);

        Assert.Matches(@"\[#*-*\] +[0-9]+ % ", run.Error);
        Assert.Contains("writing and verifying", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_build_leaves_nothing_and_damages_nothing()
    {
        await File.WriteAllTextAsync(folder.Out, "as it was");
        using var stop = new CancellationTokenSource();
        await using var error = new StoppingWriter(stop, "writing and verifying");

        var code = await DmeCommand.RunAsync(
            ["edition", "build", "--from", folder.From, "--out", folder.Out],
            new() { Input = Stream.Null, IsInputRedirected = false, Output = Stream.Null, Error = error, IsErrorTerminal = true }, stop.Token);

        Assert.Equal(ExitCodes.Interrupted, code);
        Assert.Equal("as it was", await File.ReadAllTextAsync(folder.Out));
        Assert.Equal(["built.edition"], folder.Beside);
    }

    [Theory]
    [InlineData("--from nowhere --out x", "dme: the folder nowhere cannot be read: There is no folder nowhere.\n")]
    [InlineData("--from src --out no/such/folder/x", "dme: no/such/folder/x cannot be written: there is no folder for it.\n")]
    [InlineData("--from src --out docs", "dme: docs cannot be written: it is a folder.\n")]
    [InlineData("--from src", "dme: Option '--out' is required. See dme --help.\n")]
    [InlineData("--from src --out x --id a/b", "dme: --id wants 1 to 64 letters, digits, hyphens, dots and underscores, not \"a/b\". See dme --help.\n")]
    [InlineData("--from src --out x --report xml", "dme: --report wants table or json, not \"xml\". See dme --help.\n")]
    public async Task What_makes_no_sense_fails_with_one_line(string options, string complaint)
    {
        using var process = CommandProcess.Start(["edition", "build", .. options.Split(' ')]);
        Assert.Equal(new CommandRun(ExitCodes.Failed, string.Empty, complaint), await process.FinishAsync());
    }

    [Fact]
    public async Task Help_fits_80_columns()
    {
        foreach (var command in (string[])["build", "show", "verify", "synthesize"])
        {
            var run = await CommandRun.OfAsync(console => console with { Width = 80 }, "edition", command, "--help");
            Assert.Contains("Exit code:", run.Output, StringComparison.Ordinal);
            Assert.All(run.OutputLines, line => Assert.InRange(line.Length, 0, 80));
        }
    }

    private Task<CommandRun> Build(params string[] options) => CommandRun.OfAsync(["edition", "build", "--from", folder.From, "--out", folder.Out, .. options]);

    private async Task<byte[]> BuildAt(TimeProvider time)
    {
        await CommandRun.OfAsync(console => console with { Time = time }, "edition", "build", "--from", folder.From, "--out", folder.Out);
        return await File.ReadAllBytesAsync(folder.Out);
    }

    /// <summary>Presses Ctrl-C when a text is shown.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop, string text) : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(string? value)
        {
            if (value?.Contains(text, StringComparison.Ordinal) == true)
            {
                stop.Cancel();
            }

            base.Write(value);
        }
    }
}
