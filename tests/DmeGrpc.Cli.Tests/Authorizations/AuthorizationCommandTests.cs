using System.Text;
using System.Text.Json;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Authorizations;

public sealed class AuthorizationCommandTests(StoreServer server) : IClassFixture<StoreServer>
{
    private readonly string unique = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_request_is_submitted_shown_decided_and_its_events_are_listed()
    {
        var submitted = await SubmitAsync();
        var number = submitted.GetProperty("trackingNumber").GetString()!;

        var shown = await RunAsync("show", number);
        Assert.Equal((ExitCodes.Success, string.Empty), (shown.ExitCode, shown.Error));
        Assert.Equal($"{number}  PENDING  etag 1", shown.OutputLines[0]);
        Assert.Contains("received 2026-03-02, due 2026-03-09", shown.Output, StringComparison.Ordinal);

        var decision = (await File.ReadAllTextAsync(Samples.Path("authorizations", "decide.json"))).Replace("TRACKINGNUMBER", number, StringComparison.Ordinal);
        var decided = await RunWithInputAsync(decision, "decide", "-");
        Assert.Equal((ExitCodes.Success, string.Empty), (decided.ExitCode, decided.Error));
        Assert.Equal($"{number}  PARTIALLY AFFIRMED  etag 2", decided.OutputLines[0]);
        Assert.Contains("PRSS01: The record shows no care plan", string.Join(' ', decided.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

        var events = await RunAsync("events", number);
        Assert.Equal(3, events.OutputLines.Count);
        Assert.Contains("decided: line 1 AFFIRMED, line 2 NOT AFFIRMED", events.OutputLines[2], StringComparison.Ordinal);
        var lines = await RunAsync("events", number, "--format", "json");
        Assert.Equal(["submitted", "decided"], lines.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.EnumerateObject()
            .Select(property => property.Name).Single(name => name is "submitted" or "decided")));
    }

    [Fact]
    public async Task Authorizations_are_listed_newest_first_up_to_a_limit()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Insert(0, (await SubmitAsync($"request {i}")).GetProperty("trackingNumber").GetString()!);
        }

        var all = await RunAsync("list", "--program", "medicare", "--member", unique, "--format", "json");
        var two = await RunAsync("list", "--program", "medicare", "--member", unique, "--limit", "2");

        Assert.Equal(numbers, all.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("trackingNumber").GetString()));
        Assert.Equal((ExitCodes.Success, "dme: there are more than 2: see --limit.\n"), (two.ExitCode, two.Error));
        Assert.StartsWith("Number", two.OutputLines[0], StringComparison.Ordinal);
        Assert.Equal(numbers.Take(2), two.OutputLines.Skip(1).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_refusal_is_told_with_every_violation_and_the_rest_goes_on()
    {
        var good = await RequestAsync("good");
        var bad = good.Replace("\"CA\"", "\"XX\"", StringComparison.Ordinal).Replace("\"requestId\": \"good\"", "\"requestId\": \"\"", StringComparison.Ordinal);

        var run = await RunWithInputAsync(bad + "\n" + good, "submit", "-", "--format", "json");

        Assert.Equal(ExitCodes.Refused, run.ExitCode);
        Assert.Single(run.OutputLines);
        Assert.Equal(
            [
                "dme: standard input:1: refused (INVALID_REQUEST): 2 violations, the first: request_id: It is required.",
                "dme:   request_id: It is required.",
                "dme:   state: It must be a state's postal code in capitals.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task What_cannot_be_read_as_a_request_is_told_with_its_line()
    {
        var run = await RunWithInputAsync("{\"requestID\": \"x\",\n \"isExpedited\": 1}", "submit", "-");
        var broken = await RunWithInputAsync("{", "submit", "-");
        var missing = await RunAsync("submit", "no-such-file");

        Assert.Equal(ExitCodes.Refused, run.ExitCode);
        Assert.Equal(
            "dme: standard input:1: request.requestID: there is no such field; did you mean requestId?\n"
            + "dme: standard input:2: request.is_expedited: true or false is expected, not 1.\n",
            run.Error);
        Assert.Equal(ExitCodes.Failed, broken.ExitCode);
        Assert.Equal((ExitCodes.Failed, "dme: no-such-file: there is no such file.\n"), (missing.ExitCode, missing.Error));
    }

    [Fact]
    public async Task A_stale_decision_and_a_number_that_nobody_knows_are_refused()
    {
        var number = (await SubmitAsync()).GetProperty("trackingNumber").GetString()!;
        var decision = (await File.ReadAllTextAsync(Samples.Path("authorizations", "decide.json")))
            .Replace("TRACKINGNUMBER", number, StringComparison.Ordinal).Replace("\"etag\": \"1\"", "\"etag\": \"9\"", StringComparison.Ordinal);

        var stale = await RunWithInputAsync(decision, "decide", "-");
        var unknown = await RunAsync("show", "34678ACDEFGHJK");

        Assert.Equal(ExitCodes.Refused, stale.ExitCode);
        Assert.StartsWith("dme: standard input:1: refused (STALE_ETAG): ", stale.Error, StringComparison.Ordinal);
        Assert.Equal(
            (ExitCodes.Refused, "dme: show: refused (UNKNOWN_AUTHORIZATION): There is no authorization of that tracking number.\n"),
            (unknown.ExitCode, unknown.Error));
    }

    [Fact]
    public async Task A_document_is_attached()
    {
        var number = (await SubmitAsync()).GetProperty("trackingNumber").GetString()!;
        var file = Path.Combine(Directory.CreateTempSubdirectory("dme-attach-").FullName, "record.pdf");
        await File.WriteAllBytesAsync(file, [.. "%PDF-1.7\n"u8, .. new byte[200_000]]);

        var attached = await RunAsync("attach", number, file, "--submitter", "s");
        await File.WriteAllBytesAsync(file, "<html>"u8.ToArray());
        var wrong = await RunAsync("attach", number, file, "--submitter", "s");
        var type = await RunAsync("attach", number, "record.docx");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.Equal((ExitCodes.Success, string.Empty), (attached.ExitCode, attached.Error));
        Assert.Contains("record.pdf  application/pdf, 200009 bytes", attached.Output, StringComparison.Ordinal);
        Assert.Contains("header.content_type: The bytes do not begin as this type does.", wrong.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Refused, ExitCodes.Failed), (wrong.ExitCode, type.ExitCode));
    }

    [Fact]
    public async Task A_watch_tells_events_until_it_is_interrupted()
    {
        var number = (await SubmitAsync()).GetProperty("trackingNumber").GetString()!;
        using var process = CommandProcess.Start("authorization", "watch", "--server", server.Address, "--from-beginning");

        string? line;
        do
        {
            line = await process.Output.ReadLineAsync().WaitAsync(CommandProcess.Patience);
        }
        while (line is not null && !line.StartsWith(number, StringComparison.Ordinal));

        process.Interrupt();
        var run = await process.FinishAsync();
        Assert.Contains("submitted", line, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Interrupted, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_server_that_is_not_there_or_has_no_store_fails_the_command()
    {
        await using var empty = await LoopbackServer.StartAsync();

        var none = await CommandRun.OfAsync("authorization", "list", "--server", empty.Address);
        var away = await CommandRun.OfAsync("authorization", "list", "--server", "http://127.0.0.1:1");

        Assert.Equal(
            (ExitCodes.Failed, $"dme: the server {empty.Address}/ did not answer: Unimplemented: The server runs without a store of authorizations and claims.\n"),
            (none.ExitCode, none.Error));
        Assert.Equal((ExitCodes.Failed, "dme: the server http://127.0.0.1:1/ cannot be reached: Connection refused.\n"), (away.ExitCode, away.Error));
    }

    [Theory]
    [InlineData("authorization", "dme: Name what to do with authorizations: submit, decide, extend, withdraw, show, list, events, attach or watch. See dme --help.\n")]
    [InlineData("authorization list", "dme: Option '--server' is required. See dme --help.\n")]
    [InlineData("authorization list --server http://127.0.0.1:1 --decision maybe",
        "dme: --decision wants one of pending, affirmed, partial, denied, withdrawn, not \"maybe\". See dme --help.\n")]
    [InlineData("authorization list --server http://127.0.0.1:1 --due-by soon", "dme: --due-by wants a day such as 2026-03-05, not \"soon\". See dme --help.\n")]
    [InlineData("authorization list --server http://127.0.0.1:1 --limit 0", "dme: --limit wants a number of 1 or more. See dme --help.\n")]
    public async Task A_command_that_makes_no_sense_fails_with_one_line(string args, string complaint)
    {
        var run = await CommandRun.OfAsync(args.Split(' '));
        Assert.Equal(new CommandRun(ExitCodes.Failed, string.Empty, complaint), run);
    }

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync(["authorization", .. args, "--server", server.Address]);

    private Task<CommandRun> RunWithInputAsync(string input, params string[] args) => CommandRun.OfAsync(
        console => console with { Input = new MemoryStream(Encoding.UTF8.GetBytes(input)), IsInputRedirected = true },
        ["authorization", .. args, "--server", server.Address]);

    /// <summary>The sample, under an id and for a member of the test's own.</summary>
    private async Task<string> RequestAsync(string requestId) => (await File.ReadAllTextAsync(Samples.Path("authorizations", "submit.json")))
        .Replace("example-1", requestId, StringComparison.Ordinal)
        .Replace("example clearinghouse", unique, StringComparison.Ordinal)
        .Replace("1EG4TE5MK73", unique, StringComparison.Ordinal);

    private async Task<JsonElement> SubmitAsync(string requestId = "request")
    {
        var run = await RunWithInputAsync(await RequestAsync(requestId), "submit", "-", "--format", "json");
        Assert.Equal((ExitCodes.Success, string.Empty), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.OutputLines.Single()).RootElement;
    }
}
