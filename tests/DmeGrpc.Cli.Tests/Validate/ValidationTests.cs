using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Cli.Tests.Validate;

public class ValidationTests
{
    private const string Claim =
        """{"claimId":"A","program":"PROGRAM_MEDICARE","setting":"SETTING_DME_SUPPLIER","billingNpi":"1234567893","lines":[{"lineNumber":1,"procedureCode":"E0601","modifiers":["RR","KH"],"units":1,"fromDate":{"year":2026,"month":3,"day":2}}]}""";

    [Fact]
    public async Task All_payable_is_exit_code_0() => Assert.Equal(ExitCodes.Success, (await CommandRun.OfAsync("validate", Samples.Path("clean.json"))).ExitCode);

    [Fact]
    public async Task One_claim_that_is_not_payable_is_exit_code_1() => Assert.Equal(ExitCodes.NotPayable, (await CommandRun.OfAsync("validate", Samples.Tour)).ExitCode);

    [Fact]
    public async Task A_claim_that_was_not_evaluated_is_not_a_pass()
    {
        var run = await CommandRun.WithInputAsync(Claim.Replace("E0601", "E1399", StringComparison.Ordinal), "validate");
        Assert.Equal(ExitCodes.NotPayable, run.ExitCode);
        Assert.Contains("Claim A  NOT EVALUATED", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("validate", "-")]
    public async Task Standard_input_is_read_where_it_is_named_or_no_file_is(params string[] args)
    {
        var run = await CommandRun.WithInputAsync(Claim, args);
        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("Claim A  PAYABLE  standard input:1", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("[]")]
    public async Task Input_without_claims_fails_and_says_so(string input) => Assert.Equal(
        new CommandRun(ExitCodes.Failed, string.Empty, "dme: standard input: there are no claims.\n"), await CommandRun.WithInputAsync(input, "validate"));

    [Fact]
    public async Task A_file_that_is_missing_fails() => Assert.Equal(
        new CommandRun(ExitCodes.Failed, string.Empty, "dme: nowhere.json: there is no such file.\n"), await CommandRun.OfAsync("validate", "nowhere.json"));

    [Fact]
    public async Task A_folder_is_not_a_file()
    {
        var folder = Samples.Path();
        Assert.Equal(
            new CommandRun(ExitCodes.Failed, string.Empty, $"dme: {folder}: this is a folder; name the files in it.\n"),
            await CommandRun.OfAsync("validate", folder, "--format", "json"));
    }

    [Fact]
    public async Task A_fault_in_one_file_does_not_keep_the_others_from_being_judged()
    {
        var run = await CommandRun.OfAsync("validate", Samples.Path("malformed", "truncated.json"), "nowhere.json", Samples.Path("clean.json"), "--format", "json");
        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Equal(["whole", "clean-cpap"], JsonOutput.Items(run).Select(item => item.Result.ClaimId));
        Assert.Equal(2, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Json_has_one_line_for_each_claim_in_order_and_counts_them_over_all_files()
    {
        var run = await CommandRun.OfAsync(
            "validate", Samples.Path("malformed", "unset-program.json"), Samples.Path("clean.json"), Samples.Path("malformed", "unknown-field.json"), "--format", "json");
        var items = JsonOutput.Items(run);
        Assert.Equal((ExitCodes.NotPayable, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(["unset-program", "clean-cpap", "unknown-field"], items.Select(item => item.Result?.ClaimId ?? item.ClaimId));
        Assert.Equal((0UL, 2UL), (items[0].Index, items[2].Index));
    }

    [Fact]
    public async Task Many_claims_are_answered_in_order()
    {
        var input = string.Concat(Enumerable.Range(0, 3000).Select(i => Claim.Replace("\"A\"", $"\"{i}\"", StringComparison.Ordinal) + "\n"));
        var run = await CommandRun.WithInputAsync(input, "validate", "--format", "json");
        Assert.Equal(Enumerable.Range(0, 3000).Select(i => $"{i}"), JsonOutput.Items(run).Select(item => item.Result.ClaimId));
    }

    [Fact]
    public async Task A_claim_of_a_thousand_lines_is_an_error_item_and_the_next_is_judged()
    {
        var lines = string.Join(',', Enumerable.Repeat("{\"procedureCode\":\"E0601\"}", 1000));
        var run = await CommandRun.WithInputAsync($"{Claim.Replace("\"lines\":[", $"\"lines\":[{lines},", StringComparison.Ordinal)}\n{Claim}", "validate");
        Assert.Equal(ExitCodes.NotPayable, run.ExitCode);
        Assert.Contains("claim.lines: It may have 450 entries; it has 1001.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Claim A  PAYABLE  standard input:2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_folder_judges_as_the_starter_edition_it_is()
    {
        var starter = await CommandRun.OfAsync("validate", Samples.Tour);
        var folder = await CommandRun.OfAsync("validate", Samples.Tour, "--edition", RepositoryFiles.Locate("data", "starter"));
        Assert.Equal(starter, folder);
    }

    [Fact]
    public async Task An_edition_that_cannot_be_read_fails_with_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("dme-edition-");
        try
        {
            var run = await CommandRun.OfAsync("validate", Samples.Tour, "--edition", folder.FullName);
            Assert.Equal((ExitCodes.Failed, string.Empty), (run.ExitCode, run.Output));
            Assert.Matches("^dme: the edition .+ cannot be used: edition.json: .+\n$", run.Error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Plans_of_a_folder_judge_the_claims_that_name_them()
    {
        var plans = RepositoryFiles.Locate("data", "plans");
        var run = await CommandRun.WithInputAsync(Claim.Replace("\"claimId\"", "\"planId\":\"cedar-sound-hmo\",\"claimId\"", StringComparison.Ordinal), "validate", "--plans", plans);

        Assert.NotEqual(ExitCodes.Failed, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Plans_that_cannot_be_used_fail_with_one_line() => Assert.Equal(
        new CommandRun(ExitCodes.Failed, string.Empty, "dme: the plans of nowhere cannot be used: nowhere: $: There is no such folder.\n"),
        await CommandRun.WithInputAsync(Claim, "validate", "--plans", "nowhere"));

    [Fact]
    public async Task A_service_judges_by_its_own_plans() => Assert.Equal(
        new CommandRun(ExitCodes.Failed, string.Empty, "dme: --server and --plans exclude each other: a service judges by its own plans. See dme --help.\n"),
        await CommandRun.WithInputAsync(Claim, "validate", "--server", "http://127.0.0.1:1", "--plans", "nowhere"));

    [Fact]
    public async Task The_summary_and_the_edition_s_own_word_end_the_table()
    {
        var run = await CommandRun.OfAsync("validate", Samples.Path("clean.json"));
        Assert.Equal("1 claim, 1 payable; 4 lines: 4 payable.", run.OutputLines[^4]);
        Assert.StartsWith("Claims were judged alone:", run.OutputLines[^3], StringComparison.Ordinal);
        Assert.Contains("not a substitute for the CMS files.", string.Join(' ', run.OutputLines.TakeLast(2)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_shown_only_where_errors_go_to_a_terminal_and_results_do_not()
    {
        Assert.Contains(" claims judged", await ErrorAsync(isErrorTerminal: true, isOutputTerminal: false), StringComparison.Ordinal);
        Assert.Empty(await ErrorAsync(isErrorTerminal: true, isOutputTerminal: true));
        Assert.Empty(await ErrorAsync(isErrorTerminal: false, isOutputTerminal: false));

        static async Task<string> ErrorAsync(bool isErrorTerminal, bool isOutputTerminal) => (await CommandRun.OfAsync(
            console => console with { IsErrorTerminal = isErrorTerminal, IsOutputTerminal = isOutputTerminal, Time = new HurryingTime() }, "validate", Samples.Tour)).Error;
    }
}
