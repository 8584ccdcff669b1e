using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests;

public class DmeCommandTests
{
    [Theory]
    [InlineData("", "dme: Name a command: validate, serve, edition, authorization, check, quote, claim, member, eligibility or db. See dme --help.\n")]
    [InlineData("validat x", "dme: \"validat\" is not understood. See dme --help.\n")]
    [InlineData("validate", "dme: Name a file of claims, or - for standard input. See dme --help.\n")]
    [InlineData("validate --sever http://x y", "dme: --sever is not an option; a file of that name is ./--sever. See dme --help.\n")]
    [InlineData("validate x --format xml", "dme: --format wants table or json, not \"xml\". See dme --help.\n")]
    [InlineData("validate x --edition", "dme: Required argument missing for option: '--edition'. See dme --help.\n")]
    [InlineData("validate x --server localhost:50551",
        "dme: --server wants an address such as http://127.0.0.1:50551 or https://dme.example.org, not \"localhost:50551\". See dme --help.\n")]
    [InlineData("validate x --server http://127.0.0.1:1 --edition y",
        "dme: --server and --edition exclude each other: a service judges by its own editions. See dme --help.\n")]
    [InlineData("validate x --known-as-of July", "dme: --known-as-of wants a day such as 2024-07-01, not \"July\". See dme --help.\n")]
    [InlineData("validate x --known-as-of 2020-01-01", "dme: no edition was known on 2020-01-01; the earliest day that can be answered is 2026-11-01.\n")]
    [InlineData("validate x --edition starter --edition starter", "dme: two of the editions are called starter-2026-11.\n")]
    [InlineData("validate x --edition nowhere", "dme: the edition nowhere cannot be used: There is neither a file nor a folder of that name.\n")]
    public async Task A_command_that_makes_no_sense_fails_with_one_line(string args, string complaint)
    {
        var run = await CommandRun.OfAsync(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(new CommandRun(ExitCodes.Failed, string.Empty, complaint), run);
    }

    [Fact]
    public async Task Version_is_the_project_s()
    {
        var run = await CommandRun.OfAsync("--version");
        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+[^\s]*\n$", run.Output);
    }

    [Fact]
    public async Task Help_names_the_commands()
    {
        var run = await CommandRun.OfAsync("--help");
        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("  validate <FILE>  ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  serve  ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_validate_says_what_goes_in_and_what_comes_out_in_80_columns()
    {
        var run = await CommandRun.OfAsync(console => console with { Width = 80 }, "validate", "--help");
        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.All((string[])["--server <URL>", "--format <table|json>", "--edition <EDITION>", "JSON Lines", "Exit code:"],
            words => Assert.Contains(words, run.Output, StringComparison.Ordinal));
        Assert.All(run.OutputLines, line => Assert.InRange(line.Length, 0, 80));
    }
}
