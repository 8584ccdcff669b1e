using DmeGrpc.Cli.Terminal;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Members;

/// <summary>Files of members against a real service with a SQLite store.</summary>
public sealed class MemberImportTests(StoreServer server) : IClassFixture<StoreServer>
{
    private readonly string unique = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task The_sample_is_recorded_and_shown()
    {
        Assert.Equal(
            new CommandRun(ExitCodes.Success, "4 members recorded, 0 not.\n", string.Empty),
            await CommandRun.OfAsync("member", "import", Samples.Path("members", "members.csv"), "--server", server.Address));

        var shown = await CommandRun.OfAsync("member", "show", "CS-1002", "--plan", "cedar-sound-hmo", "--server", server.Address);
        Assert.Equal(
            new CommandRun(ExitCodes.Success, """
                From        Through     Product  State  ZIP
                2024-01-01  2025-06-30  HMO      WA     98101
                2026-01-01  2026-03-31  POS      WA     98101

                Year from   Through     Deductible  Out of pocket  As of
                2026-01-01  2026-12-31       $0.00          $0.00  2026-02-01 00:00:00Z

                """.ReplaceLineEndings("\n"), string.Empty),
            shown);
    }

    [Fact]
    public async Task A_program_gets_counts_and_members_as_JSON()
    {
        var run = await ImportAsync($"MEDICARE,,{unique},2025-01-01,,,,,,,,,\n", "--format", "json");
        Assert.Equal(new CommandRun(ExitCodes.Success, "{\"recorded\":1,\"notRecorded\":0}\n", string.Empty), run);

        var shown = await CommandRun.OfAsync("member", "show", unique, "--server", server.Address, "--format", "json");
        Assert.Contains("\"fromDate\": { \"year\": 2025, \"month\": 1, \"day\": 1 }", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "dme: standard input: The file is empty; its first line must name the columns.\n")]
    [InlineData(MemberRows.Header + "\n", "dme: standard input: there are no members.\n")]
    public async Task An_empty_file_fails(string text, string complaint)
    {
        var run = await CommandRun.WithInputAsync(text, "member", "import", "-", "--server", server.Address);

        Assert.Equal(new CommandRun(ExitCodes.Failed, "0 members recorded, 0 not.\n", complaint), run);
    }

    [Fact]
    public async Task A_file_that_is_missing_does_not_keep_the_others_from_being_recorded()
    {
        var run = await CommandRun.OfAsync("member", "import", "nowhere.csv", Samples.Path("members", "members.csv"), "--server", server.Address);

        Assert.Equal(new CommandRun(ExitCodes.Failed, "4 members recorded, 0 not.\n", "dme: nowhere.csv: there is no such file.\n"), run);
    }

    [Fact]
    public async Task Every_fault_names_line_and_column_and_the_other_members_are_recorded()
    {
        var run = await ImportAsync(
            $"""
            MEDICARE,,A{unique},2025-01-01,,,,,,,,,
            MEDICARE,,B{unique},2025-13-01,,EPO,,,,,,,
            MEDICARE,,C{unique},2025-01-01,2025-12-31,,Oregon,,,,,,
            MEDICARE,,C{unique},2025-12-31,,,,9720,,,,,
            MEDICARE,,C{unique},,,,,,2025-01-01,2026-01-01,,,
            MEDICARE,{new string('p', 51)},D{unique},2025-01-01,,,,,,,,,
            MEDICARE,,E{unique},,,,,,2025-01-01,2025-12-31,,,
            MEDICARE,,F{unique},2025-01-01,,,,,,,,,

            """);

        Assert.Equal((ExitCodes.Refused, "2 members recorded, 4 not.\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                "dme: standard input:3: from: '2025-13-01' is not a date of the form 2024-07-01.",
                "dme: standard input:3: product: 'EPO' is not a product: use one of HMO, PPO, POS, FEE_FOR_SERVICE.",
                "dme: standard input:4: state: It must be the postal code of a state or territory, in capitals.",
                "dme: standard input:5: from: It has days in common with one before it.",
                "dme: standard input:5: zip: It must be five digits.",
                "dme: standard input:6: year_through: A year of benefits has twelve months at most.",
                "dme: standard input:7: plan_id: It may have 50 characters; it has 51.",
                "dme: standard input:8: from: It is required.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal(ExitCodes.Success, (await ShowAsync($"F{unique}")).ExitCode);
        Assert.Equal(ExitCodes.Refused, (await ShowAsync($"C{unique}")).ExitCode);
    }

    [Fact]
    public async Task A_member_whose_rows_stand_apart_is_not_taken_apart()
    {
        var run = await ImportAsync($"MEDICARE,,A{unique},2025-01-01,,,,,,,,,\nMEDICARE,,B{unique},2025-01-01,,,,,,,,,\nMEDICARE,,A{unique},2020-01-01,2020-12-31,,,,,,,,\n");

        Assert.Equal(
            new CommandRun(
                ExitCodes.Refused, "2 members recorded, 1 not.\n",
                "dme: standard input:4: member_id: the member has rows from line 2 on; the rows of a member must stand together.\n"),
            run);
        Assert.Contains("2025-01-01", (await ShowAsync($"A{unique}")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_recorded()
    {
        var run = await CommandRun.OfAsync(Reading(new MemberRows(unique, 100_000)), "member", "import", "-", "--server", server.Address);

        Assert.Equal(new CommandRun(ExitCodes.Success, "100,000 members recorded, 0 not.\n", string.Empty), run);
        Assert.Contains("$249.00", (await ShowAsync($"{unique}99999")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_given_up_half_way_is_repeated_whole()
    {
        using var stop = new CancellationTokenSource();
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        var console = new CommandConsole
        {
            Input = new MemberRows(unique, 5_000, row =>
            {
                if (row == 2_500)
                {
                    stop.Cancel();
                }
            }),
            IsInputRedirected = true,
            Output = output,
            Error = error,
        };

        Assert.Equal(ExitCodes.Interrupted, await DmeCommand.RunAsync(["member", "import", "-", "--server", server.Address], console, stop.Token));
        Assert.Matches("^dme: [0-9,]+ members? recorded before the import broke off; repeating it is safe.\n$", error.ToString());
        Assert.Equal(ExitCodes.Refused, (await ShowAsync($"{unique}5000")).ExitCode);

        var again = await CommandRun.OfAsync(Reading(new MemberRows(unique, 5_000)), "member", "import", "-", "--server", server.Address);
        Assert.Equal(new CommandRun(ExitCodes.Success, "5,000 members recorded, 0 not.\n", string.Empty), again);
    }

    [Fact]
    public async Task A_server_that_keeps_nothing_fails_and_says_so()
    {
        await using var bare = await LoopbackServer.StartAsync();

        var run = await CommandRun.OfAsync(Reading(new MemberRows(unique, 20)), "member", "import", "-", "--server", bare.Address);

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("dme: 0 members recorded before the import broke off; repeating it is safe.", run.Error, StringComparison.Ordinal);
        Assert.Contains("runs without a store", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_fails()
    {
        var run = await CommandRun.OfAsync("member", "import", Samples.Path("members", "members.csv"), "--server", "http://127.0.0.1:9");

        Assert.Equal(ExitCodes.Failed, run.ExitCode);
        Assert.Contains("cannot be reached", run.Error, StringComparison.Ordinal);
    }

    private static Func<CommandConsole, CommandConsole> Reading(Stream input) => console => console with { Input = input, IsInputRedirected = true };

    private Task<CommandRun> ImportAsync(string rows, params string[] more) =>
        CommandRun.WithInputAsync($"{MemberRows.Header}\n{rows}", ["member", "import", "-", "--server", server.Address, .. more]);

    private Task<CommandRun> ShowAsync(string memberId) => CommandRun.OfAsync("member", "show", memberId, "--server", server.Address);
}
