using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Coverage.V1;

namespace DmeGrpc.Cli.Tests.FrontDesks;

public sealed class QuoteTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    private const string Cpap = "quote E0601 --state TX --months 10 --date 2026-03-02";

    [Fact]
    public async Task A_quote_has_its_fee_row_every_month_and_what_comes_of_it()
    {
        var run = await RunAsync(Cpap);

        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal("E0601 in TX, non-rural fees", run.OutputLines[0]);
        Assert.Matches("\n  E0601 RR: 50\\.91 \\(DMEPOS fee schedule, January 2026; starter-[0-9-]+, fees\\.csv line [0-9]+\\)\n", run.Output);
        Assert.Matches("\n +1 +50\\.91 +50\\.91 +509\\.10 +RR KH\n", run.Output);
        Assert.Matches("\n +4 +38\\.18 +190\\.91 +509\\.10 +RR KJ\n", run.Output);
        Assert.Matches("\n +13 +38\\.18 +534\\.53 +509\\.10 +RR KJ +breaks even\n", run.Output);
        Assert.Contains("Renting E0601 for 10 months costs $419.99", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rural", "rural fees", "91.52")]
    [InlineData("--zip 97031", "rural fees", "")]
    [InlineData("--zip 97201", "a former competitive bidding area", "no fee")]
    [InlineData("--zip 97202", "fees of an unknown area", "no fee")]
    public async Task Flag_or_ZIP_code_choose_the_fees(string option, string area, string fee)
    {
        var state = option == "--rural" ? "TX" : "OR";
        var run = await RunAsync($"quote E0601 --state {state} --months 1 --date 2026-03-02 {option}");

        Assert.Equal($"E0601 in {state}, {area}", run.OutputLines[0]);
        Assert.Contains($"E0601 RR: {fee}", run.Output, StringComparison.Ordinal);
        Assert.Equal(fee == "no fee" ? ExitCodes.Unsettled : ExitCodes.Success, run.ExitCode);
    }

    [Fact]
    public async Task Other_costs_are_dollars_and_cents()
    {
        var run = await RunAsync($"{Cpap} --delivery 25 --repairs 1.50 --repairs-from 2 --salvage 100 --salvage-loss 10.25 --format json");

        var quote = EquipmentQuote.Parser.ParseJson(Assert.Single(run.OutputLines));
        Assert.Equal((7_591, 50_910 - 10_000 + 1_025), (quote.Months[0].RentCents, quote.Months[0].PurchaseCents));
        Assert.Equal(50_910 + 150 - 10_000 + 2_050, quote.Months[1].PurchaseCents);
    }

    [Fact]
    public async Task An_item_that_is_not_rented_has_a_price() =>
        Assert.Contains("L0648 is sold for $", (await RunAsync("quote L0648 --state NY --months 3 --date 2026-03-02")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task An_item_without_a_quote_ends_with_1_and_says_why()
    {
        var run = await RunAsync("quote E9999 --state NY --months 3 --date 2026-03-02");

        Assert.Equal(ExitCodes.Unsettled, run.ExitCode);
        Assert.Contains("No quote: the edition holds only part of the fee schedule, and not E9999.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_answers_as_the_command_does_alone() => Assert.Equal(await RunAsync(Cpap), await RunAsync($"{Cpap} --server {server.Address}"));

    [Fact]
    public async Task A_question_that_is_refused_ends_with_1_and_names_what_is_wrong()
    {
        var run = await RunAsync("quote e0601:KUU --state tx --months 0 --date 2026-03-02");

        Assert.Equal((ExitCodes.Refused, string.Empty), (run.ExitCode, run.Output));
        Assert.All(["procedure_code", "modifiers[0]", "service_state", "expected_months"], field => Assert.Contains(field, run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quote E0601 --months 3", "--state")]
    [InlineData("quote E0601 --state TX", "--months")]
    [InlineData("quote E0601 --state TX --months 3 --zip 75001 --rural", "exclude each other")]
    [InlineData("quote E0601 --state TX --months 3 --delivery 1.005", "--delivery wants an amount")]
    [InlineData("quote E0601 --state TX --months 3 --delivery -1", "--delivery wants an amount")]
    [InlineData("quote E0601 --state TX --months 3 --delivery 1000000001", "--delivery wants an amount")]
    public async Task The_commands_own_failures_end_with_2(string command, string words)
    {
        var run = await RunAsync(command);

        Assert.Equal((ExitCodes.Failed, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    private static Task<CommandRun> RunAsync(string command) => CommandRun.OfAsync(command.Split(' '));
}
