using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Members;

public sealed class EligibilityCommandTests(StoreServer server) : IClassFixture<StoreServer>
{
    [Fact]
    public async Task A_covered_member_is_exit_code_0_with_what_is_left()
    {
        await CommandRun.OfAsync("member", "import", Samples.Path("members", "members.csv"), "--server", server.Address);

        Assert.Equal(
            new CommandRun(ExitCodes.Success, """
                COVERED  The member is covered on 2026-03-02.
                  2021-07-01  goes on  FEE_FOR_SERVICE  OR  97201
                  deductible     $0.00 of $283.00 left
                  out of pocket  none, or not known
                Code   From        Through     Limit  Left
                A7030  2025-12-03  2026-03-02      1     1

                """.ReplaceLineEndings("\n"), string.Empty),
            await CommandRun.OfAsync("eligibility", "1EG4TE5MK73", "--date", "2026-03-02", "--code", "A7030", "--server", server.Address));
        Assert.Equal(
            (ExitCodes.NotCovered, "NOT YET COVERED  The member's coverage begins on 2021-07-01.\n"),
            await AskAsync("1EG4TE5MK73", "--date", "2021-06-30"));
    }

    [Fact]
    public async Task A_member_without_a_record_is_exit_code_1()
    {
        var (code, output) = await AskAsync("NOBODY", "--date", "2026-03-02");

        Assert.Equal(ExitCodes.NotCovered, code);
        Assert.StartsWith("NO RECORD  There is no record of the member", output, StringComparison.Ordinal);
        Assert.Contains("deductible     $283.00; what is left is not known", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_not_loaded_is_refused()
    {
        var run = await CommandRun.OfAsync("eligibility", "X", "--plan", "acme", "--server", server.Address);

        Assert.Equal(
            new CommandRun(ExitCodes.Refused, string.Empty, "dme: eligibility: refused (UNKNOWN_PLAN): No plan of that id and program is loaded.\n"), run);
    }

    [Fact]
    public async Task Help_tells_the_columns_of_a_file_and_the_exit_codes()
    {
        Assert.Contains("out_of_pocket_met", (await CommandRun.OfAsync("member", "import", "--help")).Output, StringComparison.Ordinal);
        Assert.Contains("Exit code:", (await CommandRun.OfAsync("eligibility", "--help")).Output, StringComparison.Ordinal);
        Assert.Equal("dme: Name what to do with members: import or show. See dme --help.\n", (await CommandRun.OfAsync("member")).Error);
    }

    private async Task<(int Code, string Output)> AskAsync(params string[] args)
    {
        var run = await CommandRun.OfAsync(["eligibility", .. args, "--server", server.Address]);
        Assert.Empty(run.Error);
        return (run.ExitCode, run.Output);
    }
}
