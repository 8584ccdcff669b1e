using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Engine.Claims;
using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Cli.Tests.Editions;

/// <summary>Each fault of a file is reported with file, line and reason; without --strict the sound rows are built, with it nothing is.</summary>
public sealed class BuildFaultTests : IDisposable
{
    private readonly CmsTestFolder folder = new();

    public static TheoryData<string, string, string> FaultyPairs { get; } = new()
    {
        { "E0781\tE0783\t\t20010101\t20101231\t1\tA\r\nE0781\tE0783\t\t20050101\t*\t0\tA\r\n", $"{CmsTestFolder.Pairs}:9: ", "already answers for some of its days" },
        { "E0781\tE0783\t\t20050101\t20041230\t1\tA\r\n", $"{CmsTestFolder.Pairs}:8: ", "before" },
        { "E0781\tE0783\t\t20050101\t*\t5\tA\r\n", $"{CmsTestFolder.Pairs}:8: ", "'5'" },
        { "E078\tE0783\t\t20050101\t*\t1\tA\r\n", $"{CmsTestFolder.Pairs}:8: ", "E078" },
        { "E0781\tE07\xE93\t\t20050101\t*\t1\tA\r\n", $"{CmsTestFolder.Pairs}:8: ", "code" },
        { "E0781\tE0783\t\t2005", $"{CmsTestFolder.Pairs}", "" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(FaultyPairs))]
    public async Task A_faulty_row_is_reported_and_left_out(string row, string place, string reason)
    {
        folder.WithSoundFiles().With(CmsTestFolder.Pairs, CmsTestFolder.PairFile(CmsTestFolder.SoundPair + row));

        var run = await Build();

        AssertProblem(run, place, reason);
        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.NotNull(EditionFile.Open(folder.Out).UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier));
    }

    [Theory]
    [MemberData(nameof(FaultyPairs))]
    public async Task A_faulty_row_keeps_a_strict_build_from_writing(string row, string place, string reason)
    {
        folder.WithSoundFiles().With(CmsTestFolder.Pairs, CmsTestFolder.PairFile(CmsTestFolder.SoundPair + row));
        File.WriteAllText(folder.Out, "as it was");

        var run = await Build("--strict");

        AssertProblem(run, place, reason);
        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.EndsWith("and --strict allows none.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("as it was", File.ReadAllText(folder.Out));
        Assert.Equal(["built.edition"], folder.Beside);
    }

    [Fact]
    public async Task A_truncated_zip_is_reported_and_gives_no_rows()
    {
        var zip = CmsTestFolder.Zip(CmsTestFolder.Pairs, CmsTestFolder.PairFile(CmsTestFolder.SoundPair));
        folder.WithSoundFiles().With("ccioph-v302r0-f1.zip", zip[..(zip.Length / 2)]);

        var run = await Build();
        var strict = await Build("--strict");

        AssertProblem(run, "ccioph-v302r0-f1.zip: ", "cannot be read");
        Assert.Equal((ExitCodes.Success, ExitCodes.Failed), (run.ExitCode, strict.ExitCode));
        Assert.Null(EditionFile.Open(folder.Out).PairEdits(PayerProgram.Medicare, ServiceSetting.OutpatientHospital));
    }

    [Fact]
    public async Task A_damaged_entry_of_a_zip_gives_no_rows()
    {
        var text = CmsTestFolder.PairFile(string.Concat(Enumerable.Range(1000, 900).Select(i => $"E0781\tK{i}\t\t20010101\t*\t1\tA\r\n")));
        var zip = CmsTestFolder.Zip(CmsTestFolder.Pairs, text);
        zip[zip.Length / 3] ^= 0x10;
        File.Delete(Path.Combine(folder.WithSoundFiles().From, CmsTestFolder.Pairs));
        folder.With("ccipra-v302r0-f1.zip", zip);

        var run = await Build();

        AssertProblem(run, "ccipra-v302r0-f1.zip", "");
        Assert.Null(EditionFile.Open(folder.Out).PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner));
    }

    [Fact]
    public async Task Latin_1_bytes_in_notices_and_names_are_no_fault()
    {
        folder.WithSoundFiles().With(CmsTestFolder.Codes, CmsTestFolder.CodeFile("E0601,0010,3,D\xE9vice,D\xE9vice,36,,,,,,D,D1E,19880101,20140101,,N\n"));

        var run = await Build();

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Contains(", 0 problems.", run.Output, StringComparison.Ordinal);
        Assert.Equal("D\xE9vice", Assert.Single(EditionFile.Open(folder.Out).Codes!.Rows).ShortName);
    }

    [Fact]
    public async Task A_strict_refusal_lists_every_problem_and_a_build_the_first_fifty()
    {
        var rows = string.Concat(Enumerable.Range(0, 2_000).Select(_ => "E0781\tBAD\t\t20050101\t*\t1\tA\r\n"));
        folder.WithSoundFiles().With(CmsTestFolder.Pairs, CmsTestFolder.PairFile(CmsTestFolder.SoundPair + rows));

        var run = await Build();
        var strict = await Build("--strict");

        Assert.Equal(50, CountOf(run));
        Assert.Contains("more problems; --report json has ", run.Output, StringComparison.Ordinal);
        Assert.Equal(2_000, CountOf(strict));

        static int CountOf(CommandRun run) => run.OutputLines.Count(line => line.StartsWith($"{CmsTestFolder.Pairs}:", StringComparison.Ordinal) && line.Contains("BAD", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hostile_text_in_a_problem_does_not_reach_the_terminal()
    {
        folder.WithSoundFiles().With(CmsTestFolder.Pairs, CmsTestFolder.PairFile(CmsTestFolder.SoundPair + "E\u001B[2J\tE0783\t\t20050101\t*\t1\tA\r\n"));

        Assert.DoesNotContain('\u001B', (await Build()).Output);
    }

    private static void AssertProblem(CommandRun run, string place, string reason)
    {
        var problems = run.Output[run.Output.IndexOf("\nProblems\n", StringComparison.Ordinal)..].Split('\n');
        Assert.Contains(problems, line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
    }

    private Task<CommandRun> Build(params string[] options) => CommandRun.OfAsync(["edition", "build", "--from", folder.From, "--out", folder.Out, .. options]);
}
