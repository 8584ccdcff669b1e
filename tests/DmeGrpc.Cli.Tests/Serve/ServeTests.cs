using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Serve;

public partial class ServeTests
{
    private static readonly string Tour = Samples.WithoutMembers(Samples.Tour);

    [Fact]
    public async Task It_says_where_it_listens_answers_there_and_ends_in_good_order_on_ctrl_c()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var process = CommandProcess.Start("serve", "--port", "0", "--store", "sqlite", "--store-path", Path.Combine(folder.FullName, "dme.db"));
            var address = await ReadAddressAsync(process);
            var alone = await CommandRun.OfAsync("validate", Tour, "--format", "json");
            Assert.Equal(alone.WithoutScope(), (await ValidateAsync(address)).WithoutScope());

            process.Interrupt();
            var end = await process.FinishAsync();
            Assert.Equal((0, string.Empty), (end.ExitCode, end.Error));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Settings_of_the_service_can_be_given()
    {
        using var process = CommandProcess.Start("serve", "--port", "0", "--store", "none", "--set", "Limits:MaxLinesPerClaim=1", "--edition", "data/starter");
        var run = await ValidateAsync(await ReadAddressAsync(process));
        Assert.Contains("It may have 1 entries; it has 4.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_fails_with_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var process = CommandProcess.Start("serve", "--port", $"{port}", "--store", "none");
        var run = await process.FinishAsync();
        Assert.Equal((2, $"dme: Failed to bind to address http://127.0.0.1:{port}: address already in use.\n"), (run.ExitCode, run.Error));
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port 70000", "dme: --port wants a number from 0 to 65535, not \"70000\". See dme --help.\n")]
    [InlineData("--set Limits", "dme: --set wants NAME=VALUE, such as Limits:MaxLinesPerClaim=900, not \"Limits\". See dme --help.\n")]
    [InlineData("--port 0 --edition nowhere", "dme: Editions:Path: There is neither a file nor a folder nowhere.\n")]
    [InlineData("--port 0 --address here", "dme: Listen:Address: Address must be an IP address, not \"here\".\n")]
    [InlineData("--port 0 --address 0.0.0.0", "dme: Authentication:Mode: A server that keeps authorizations and listens for other machines must know who calls: "
        + "set Authentication:Mode to ApiKey or Jwt; or Store:Provider to None, to keep nothing; or Authentication:AllowAnonymous to true, where something else asks.\n")]
    [InlineData("--port 0 --store postgres", "dme: Store:ConnectionString: PostgreSQL needs a ConnectionString, such as Host=...;Database=...;Username=...\n")]
    [InlineData("--port 0 --store none --address 1.2.3.4", "dme: the service cannot listen: Cannot assign requested address.\n")]
    [InlineData("--port 0 --set Limits:MaxLinesPerClaim=0", "dme: Limits:MaxLinesPerClaim: The field MaxLinesPerClaim must be between 1 and 10000.\n")]
    public async Task Settings_that_make_no_sense_fail_with_one_line(string args, string complaint)
    {
        var run = await CommandRun.OfAsync(["serve", .. args.Split(' ')]);
        Assert.Equal((ExitCodes.Failed, complaint), (run.ExitCode, run.Error));
    }

    private static async Task<string> ReadAddressAsync(CommandProcess process)
    {
        while (await process.Output.ReadLineAsync().WaitAsync(CommandProcess.Patience) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return match.Groups[1].Value;
            }
        }

        throw new InvalidOperationException($"It does not say where it listens: {await process.Error.ReadToEndAsync()}");
    }

    /// <summary>Validates the tour, again while the server is still loading its edition or opening its store.</summary>
    private static async Task<CommandRun> ValidateAsync(string address)
    {
        while (true)
        {
            var run = await CommandRun.OfAsync("validate", Tour, "--format", "json", "--server", address);
            if (!run.Error.Contains("No edition is loaded yet", StringComparison.Ordinal)
                && !run.Output.Contains("REASON_STORE_UNAVAILABLE", StringComparison.Ordinal))
            {
                return run;
            }
        }
    }

    [GeneratedRegex("Now listening on: ([^ ]+)")]
    private static partial Regex Listening();
}
