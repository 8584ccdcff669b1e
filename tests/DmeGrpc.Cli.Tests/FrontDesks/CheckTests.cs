using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Coverage.V1;

namespace DmeGrpc.Cli.Tests.FrontDesks;

public sealed class CheckTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    private const string Medicare = "check L0648:LT K0823 --state TX --date 2026-11-02";
    private const string Plan = "check E0601 --plan cedar-sound-hmo --product hmo --state OR --zip 97201 --date 2026-03-02";

    [Fact]
    public async Task Items_that_are_covered_end_with_0_a_table_and_what_there_is_to_say_of_each()
    {
        var run = await RunAsync(Medicare);

        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches("^Code +Covered +Authorization +Order first +Vendor +Bill with +Limit\n", run.Output);
        Assert.Matches("\nL0648 LT +YES +NEEDED +NEEDED +any +1\n", run.Output);
        Assert.Matches("\nK0823 +YES +NEEDED +NEEDED +any +RR +1\n", run.Output);
        Assert.Contains("Decided by LCD L33789 in 5 business days or at most 7 calendar days; expedited in 2 business days.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Written order (with the order)", run.Output, StringComparison.Ordinal);
        Assert.Matches("\n  assertion +[0-9a-f]{32}", run.Output);
    }

    [Fact]
    public async Task A_plan_is_asked_by_its_name_without_a_server()
    {
        var run = await RunAsync(Plan);

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Matches("\nE0601 +YES +NEEDED +not needed +2000000010 +RR +1\n", run.Output);
        Assert.Contains("Without it the supplier", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sleep study (with the request)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check E0240 --plan cedar-sound-hmo --product hmo --state OR --zip 97201 --date 2026-03-02", "NO")]
    [InlineData("check E2100 --plan cedar-sound-hmo --product hmo --state OR --zip 97201 --date 2026-03-02", "ON CONDITION")]
    [InlineData("check E0601 --state TX --date 2026-11-02", "YES")]
    [InlineData("check L3761 --date 2026-11-02", "YES")]
    [InlineData("check E0601 --plan cedar-sound-hmo --date 2026-03-02", "YES")]
    [InlineData("check E0601 --state TX --date 2026-11-02 --member M1", "UNKNOWN")]
    public async Task What_is_not_covered_or_not_known_ends_with_1(string command, string covered)
    {
        var run = await RunAsync(command);

        Assert.Equal(ExitCodes.Unsettled, run.ExitCode);
        Assert.Matches($"\n[A-Z0-9]{{5}} +{covered} +", run.Output);
    }

    [Fact]
    public async Task Json_is_one_object_that_the_contract_reads()
    {
        var run = await RunAsync($"{Medicare} --format json");

        var answer = CheckCodesResponse.Parser.ParseJson(Assert.Single(run.OutputLines));
        Assert.Equal(["L0648", "K0823"], answer.Checks.Select(check => check.BillingCode));
        Assert.Equal(["LT"], answer.Checks[0].Modifiers);
    }

    [Fact]
    public async Task A_service_answers_as_the_command_does_alone()
    {
        var here = await RunAsync(Medicare);
        var there = await RunAsync($"{Medicare} --server {server.Address}");

        Assert.Equal(here, there);
    }

    [Theory]
    [InlineData("check e0601 --date 2026-03-02", "codes[0].procedure_code")]
    [InlineData("check E0601 --plan nobodys-plan", "UNKNOWN_PLAN")]
    public async Task A_question_that_is_refused_ends_with_1_and_says_why_here_and_there(string command, string words)
    {
        var here = await RunAsync(command);
        var there = await RunAsync($"{command} --server {server.Address}");

        Assert.Equal((ExitCodes.Refused, string.Empty), (here.ExitCode, here.Output));
        Assert.Contains(words, here.Error, StringComparison.Ordinal);
        Assert.Equal(here, there);
    }

    [Theory]
    [InlineData("check", "Required argument missing")]
    [InlineData("check E0601 --date 2026-02-30", "--date wants a day such as 2026-03-05")]
    [InlineData("check E0601 --product abc", "--product wants one of hmo, ppo, pos, ffs")]
    [InlineData("check E0601 --server http://127.0.0.1:1 --plans .", "exclude each other")]
    [InlineData("check E0601 --plans no-such-folder", "no such folder")]
    [InlineData("check E0601 --edition no-such-edition", "cannot be used")]
    [InlineData("check E0601 --server http://127.0.0.1:1", "cannot be reached")]
    public async Task The_commands_own_failures_end_with_2(string command, string words)
    {
        var run = await RunAsync(command);

        Assert.Equal((ExitCodes.Failed, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Help_tells_the_exit_codes() =>
        Assert.Contains("every item is covered, and nothing about it is unknown", (await RunAsync("check --help")).Output, StringComparison.Ordinal);

    private static Task<CommandRun> RunAsync(string command) => CommandRun.OfAsync(command.Split(' '));
}
