using System.Buffers.Binary;
using System.Text.Json;
using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Cli.Tests.Editions;

/// <summary><c>dme edition show</c>, <c>verify</c> and <c>synthesize</c>, and the commands that take an edition file.</summary>
public sealed class EditionFileCommandTests : IDisposable
{
    private readonly CmsTestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Show_tells_what_the_file_says_of_itself()
    {
        await Synthesize();

        var run = await Dme("show", folder.Out);

        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("synthetic-1000-7\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("\nKind +Synthetic\n", run.Output);
        Assert.Matches("\nNotice +SYNTHETIC: every row", run.Output);
        Assert.Matches("\nNCCI PTP, Medicare practitioner +[0-9,]+ +[0-9,]+ +[0-9a-f]{12}…\n", run.Output);
    }

    [Fact]
    public async Task Show_as_json_has_sources_and_checksums()
    {
        await CommandRun.OfAsync("edition", "build", "--from", folder.WithSoundFiles().From, "--out", folder.Out);

        var shown = JsonDocument.Parse((await Dme("show", folder.Out, "--format", "json")).Output).RootElement;

        var build = shown.GetProperty("manifest").GetProperty("build");
        Assert.StartsWith("dme ", build.GetProperty("toolVersion").GetString(), StringComparison.Ordinal);
        Assert.Equal("2024-07-01", build.GetProperty("effectiveFrom").GetString());
        Assert.Equal([CmsTestFolder.Codes, CmsTestFolder.Limits, CmsTestFolder.Pairs],
            build.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("name").GetString()).Take(3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Verify_says_that_a_file_is_sound()
    {
        await Synthesize();

        var run = await Dme("verify", folder.Out);

        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith($"{folder.Out} is sound: synthetic-1000-7, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_bit_is_refused()
    {
        await Synthesize();
        await Change(bytes => bytes[bytes.Length / 2] ^= 1);

        await AssertRefused("the checksum of section ");
    }

    [Fact]
    public async Task A_truncated_file_is_refused()
    {
        await Synthesize();
        await File.WriteAllBytesAsync(folder.Out, (await File.ReadAllBytesAsync(folder.Out))[..^64]);

        await AssertRefused("it was cut short or written to");
    }

    [Fact]
    public async Task A_newer_format_is_refused()
    {
        await Synthesize();
        await Change(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 99));

        await AssertRefused("its format version is 99 and this build reads ");
    }

    [Fact]
    public async Task Synthesize_gives_the_same_bytes_for_the_same_seed_and_says_that_they_are_made_up()
    {
        var run = await Synthesize();
        var first = await File.ReadAllBytesAsync(folder.Out);
        await Synthesize();

        Assert.Equal(first, await File.ReadAllBytesAsync(folder.Out));
        Assert.EndsWith("Every row of it is made up.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(EditionKind.Synthetic, EditionFile.Open(folder.Out).Kind);
    }

    [Fact]
    public async Task Claims_are_judged_by_an_edition_file_and_its_verdicts_say_that_it_is_made_up()
    {
        await Synthesize();

        var run = await CommandRun.OfAsync("validate", Samples.Tour, "--format", "json", "--edition", folder.Out);

        Assert.Equal((ExitCodes.NotPayable, string.Empty), (run.ExitCode, run.Error));
        Assert.All(run.OutputLines, line => Assert.Contains("SYNTHETIC", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("show nowhere", "dme: nowhere: there is no such file.\n")]
    [InlineData("verify nowhere", "dme: nowhere: there is no such file.\n")]
    [InlineData("verify docs", "dme: docs is a folder, not an edition file.\n")]
    [InlineData("show README.md", "dme: README.md cannot be used: it is not an edition file, or was transferred as text.\n")]
    [InlineData("show x --format xml", "dme: --format wants table or json, not \"xml\". See dme --help.\n")]
    [InlineData("synthesize --out x --pairs 1", "dme: --pairs wants a number from 1000 to 10000000, not \"1\". See dme --help.\n")]
    [InlineData("synthesize --out x --seed -1", "dme: --seed wants a number from 0 to 18446744073709551615, not \"-1\". See dme --help.\n")]
    public async Task What_makes_no_sense_fails_with_one_line(string args, string complaint)
    {
        using var process = CommandProcess.Start(["edition", .. args.Split(' ')]);
        Assert.Equal(new CommandRun(ExitCodes.Failed, string.Empty, complaint), await process.FinishAsync());
    }

    private static Task<CommandRun> Dme(params string[] args) => CommandRun.OfAsync(["edition", .. args]);

    private Task<CommandRun> Synthesize() => Dme("synthesize", "--out", folder.Out, "--pairs", "1000", "--seed", "7");

    private async Task Change(Action<byte[]> change)
    {
        var bytes = await File.ReadAllBytesAsync(folder.Out);
        change(bytes);
        await File.WriteAllBytesAsync(folder.Out, bytes);
    }

    private async Task AssertRefused(string reason)
    {
        var verified = await Dme("verify", folder.Out);
        var judged = await CommandRun.OfAsync("validate", Samples.Tour, "--edition", folder.Out);

        Assert.All((CommandRun[])[verified, judged], run =>
        {
            Assert.Equal((ExitCodes.Failed, string.Empty), (run.ExitCode, run.Output));
            Assert.Contains(reason, run.Error, StringComparison.OrdinalIgnoreCase);
            Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        });
    }
}
