using System.Globalization;
using System.Text.Json;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Claims;

public sealed class ClaimCommandTests(StoreServer server) : IClassFixture<StoreServer>
{
    private readonly string unique = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_posted_claim_is_shown_with_what_it_uses_and_posting_it_again_gives_the_first_answer()
    {
        var number = await AffirmedAsync();

        var posted = await PostAsync(Claim("c1", number));
        var first = await PostAsync(Claim("c2", number, day: 3), "--format", "json");
        var again = await PostAsync(Claim("c2", number, day: 3), "--format", "json");

        Assert.Equal((ExitCodes.Success, string.Empty), (posted.ExitCode, posted.Error));
        Assert.Matches($"Recorded [0-9-]{{10}} [0-9:]{{8}}Z; uses 1 of line 1 of {number}\\.", posted.Output);
        Assert.Equal(first, again);
        Assert.Equal(number, Json(first).GetProperty("receipt").GetProperty("unitUses")[0].GetProperty("trackingNumber").GetString());
        Assert.Equal(2, await UsedAsync(number));
    }

    [Fact]
    public async Task A_voided_claim_gives_its_units_back_however_often_it_is_asked_for()
    {
        var number = await AffirmedAsync();
        await PostAsync(Claim("c1", number));

        var voided = await RunAsync("void", "c1", "--submitter", unique, "--reason", "Billed in error.");
        var again = await RunAsync("void", "c1", "--submitter", unique);

        Assert.Equal(new CommandRun(ExitCodes.Success, $"Claim c1 is void; it gives back 1 of line 1 of {number}.\n", string.Empty), voided);
        Assert.Equal(voided, again);
        Assert.Equal(0, await UsedAsync(number));
    }

    [Fact]
    public async Task A_replacement_is_recorded_in_place_of_the_claim_that_it_names()
    {
        var number = await AffirmedAsync();
        await PostAsync(Claim("c1", number));

        var replaced = await RunWithInputAsync(Claim("c2", number), "replace", "c1", "-", "--submitter", unique);
        var gone = await RunAsync("void", "c1", "--submitter", unique);
        var twice = await RunWithInputAsync(Claim("c3", number), "replace", "c1", "-", "--submitter", unique);

        Assert.Equal((ExitCodes.Success, string.Empty), (replaced.ExitCode, replaced.Error));
        Assert.Contains($"In place of c1, which gives back 1 of line 1 of {number}.", replaced.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Refused, "dme: void: refused (CLAIM_REPLACED): The claim was replaced by another.\n"), (gone.ExitCode, gone.Error));
        Assert.Equal((ExitCodes.Refused, "dme: standard input:1: refused (CLAIM_REPLACED): The claim was replaced by another.\n"), (twice.ExitCode, twice.Error));
        Assert.Equal(1, await UsedAsync(number));
    }

    [Fact]
    public async Task A_claim_that_is_denied_is_recorded_and_one_that_is_rejected_is_not()
    {
        var denied = await PostAsync(Claim("c1", authorization: string.Empty));
        var rejected = await PostAsync(Claim("c2", authorization: string.Empty).Replace("1234567893", "1234567890", StringComparison.Ordinal));
        var unknown = await RunAsync("void", "c2", "--submitter", unique);

        Assert.Equal((ExitCodes.NotPayable, string.Empty), (denied.ExitCode, denied.Error));
        Assert.Contains("uses nothing of an authorization.", denied.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.NotPayable, string.Empty), (rejected.ExitCode, rejected.Error));
        Assert.Contains("Nothing was recorded: correct the claim and post it again.", rejected.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Refused, "dme: void: refused (UNKNOWN_CLAIM): The submitter has posted no claim with this id.\n"), (unknown.ExitCode, unknown.Error));
    }

    [Fact]
    public async Task A_claim_that_is_refused_does_not_stop_the_others()
    {
        var number = await AffirmedAsync();
        await PostAsync(Claim("c1", number));

        var run = await PostAsync($"{Claim("c1", number, day: 9)}\n{Claim("c2", number, day: 5)}", "--format", "json");

        Assert.Equal(
            (ExitCodes.Refused, "dme: standard input:1: refused (CLAIM_ID_REUSED): The submitter has posted another claim under this claim_id.\n"), (run.ExitCode, run.Error));
        Assert.Equal("c2", Json(run).GetProperty("receipt").GetProperty("claimId").GetString());
    }

    [Fact]
    public async Task A_claim_without_a_submitter_or_a_member_is_refused()
    {
        var nobody = await RunWithInputAsync(Claim("c1", string.Empty), "post", "-");
        var memberless = await PostAsync(Claim("c1", string.Empty).Replace($"\"{unique}\"", "\"\"", StringComparison.Ordinal));
        var both = await RunWithInputAsync(Claim("c1", string.Empty).Replace($"\"{unique}\"", "\"\"", StringComparison.Ordinal), "post", "-");

        Assert.Equal((ExitCodes.Refused, ExitCodes.Refused), (nobody.ExitCode, memberless.ExitCode));
        Assert.All((string[])["submitter_id: It is required", "claim.member_id: It is required"], fault => Assert.Contains(fault, both.Error, StringComparison.Ordinal));
        Assert.Contains("submitter_id: It is required", nobody.Error, StringComparison.Ordinal);
        Assert.Contains("claim.member_id: It is required", memberless.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claim", "dme: Name what to do with claims: post, replace or void. See dme --help.\n")]
    [InlineData("claim void c1", "dme: Option '--server' is required. See dme --help.\n")]
    [InlineData("claim void c1 --server http://127.0.0.1:1", "dme: the server http://127.0.0.1:1/ cannot be reached: Connection refused.\n")]
    [InlineData("claim post no-such-file --server http://127.0.0.1:1", "dme: no-such-file: there is no such file.\n")]
    public async Task A_command_that_cannot_be_carried_out_fails_with_one_line(string args, string complaint)
    {
        var run = await CommandRun.OfAsync(args.Split(' '));

        Assert.Equal(new CommandRun(ExitCodes.Failed, string.Empty, complaint), run);
    }

    private static JsonElement Json(CommandRun run) => JsonDocument.Parse(run.OutputLines.Single()).RootElement;

    private static string Day(int month, int day) => string.Create(CultureInfo.InvariantCulture, $$"""{"year": 2026, "month": {{month}}, "day": {{day}}}""");

    // A knee of an artificial leg: on the Required Prior Authorization List in the whole nation, and replaced as often as need be.
    private string Claim(string id, string authorization, int day = 2) => $$"""
        {"claimId": "{{id}}", "program": "PROGRAM_MEDICARE", "setting": "SETTING_DME_SUPPLIER", "memberId": "{{unique}}", "billingNpi": "1234567893", "serviceState": "CA", "diagnosisCodes": ["M54.50"], "authorizationNumber": "{{authorization}}", "receivedDate": {{Day(5, 1)}}, "lines": [{"lineNumber": 1, "procedureCode": "L5856", "modifiers": ["LT"], "units": 1, "fromDate": {{Day(4, day)}}, "chargeCents": 90000, "diagnosisPointers": [1]}]}
        """;

    /// <summary>An authorization of three knees, valid for the year.</summary>
    private async Task<string> AffirmedAsync()
    {
        var request = $$"""
            {"requestId": "{{Guid.NewGuid()}}", "submitterId": "{{unique}}", "program": "PROGRAM_MEDICARE", "memberId": "{{unique}}", "supplierNpi": "1234567893",
            "orderingNpi": "1245319599", "state": "CA", "diagnosisCodes": ["M54.50"], "receivedDate": {{Day(3, 2)}}, "lines": [{"lineNumber": 1, "procedureCode": "L5856", "units": 3}]}
            """;
        var number = Json(await AuthorizationAsync(request, "submit", "-")).GetProperty("trackingNumber").GetString()!;
        var decision = $$"""
            {"trackingNumber": "{{number}}", "etag": "1", "reviewer": "reviewer",
            "decisions": [{"lineNumber": 1, "decision": "DECISION_AFFIRMED", "firstDay": {{Day(1, 1)}}, "lastDay": {{Day(12, 31)}}}]}
            """;
        var decided = await AuthorizationAsync(decision, "decide", "-");
        Assert.Equal((ExitCodes.Success, string.Empty), (decided.ExitCode, decided.Error));
        return number;
    }

    private async Task<double> UsedAsync(string number) =>
        Json(await AuthorizationAsync(string.Empty, "show", number)).GetProperty("lines")[0].TryGetProperty("usedUnits", out var used) ? used.GetDouble() : 0;

    private Task<CommandRun> AuthorizationAsync(string input, params string[] args) =>
        CommandRun.WithInputAsync(input, ["authorization", .. args, "--server", server.Address, "--format", "json"]);

    private Task<CommandRun> PostAsync(string claims, params string[] args) => RunWithInputAsync(claims, ["post", "-", "--submitter", unique, .. args]);

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync(["claim", .. args, "--server", server.Address]);

    private Task<CommandRun> RunWithInputAsync(string input, params string[] args) => CommandRun.WithInputAsync(input, ["claim", .. args, "--server", server.Address]);
}
