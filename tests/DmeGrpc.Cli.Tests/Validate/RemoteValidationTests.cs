using System.Net;
using System.Net.Sockets;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Validate;

public sealed class RemoteValidationTests(StoreServer server) : IClassFixture<StoreServer>
{
    private static readonly string[] Files =
        [Samples.WithoutMembers(Samples.Tour), Samples.WithoutMembers(Samples.Path("list-snake-case.json")), .. Directory.GetFiles(Samples.Path("malformed"))];

    public static TheoryData<string> SampleFiles => [.. Files];

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public async Task A_service_answers_as_the_command_does_alone(string file)
    {
        foreach (var format in (string[])["json", "table"])
        {
            var alone = await CommandRun.OfAsync("validate", file, "--format", format);
            var remote = await CommandRun.OfAsync("validate", file, "--format", format, "--server", server.Address);
            Assert.Equal(alone.WithoutScope(), remote.WithoutScope());
        }
    }

    [Fact]
    public async Task A_service_answers_by_what_was_known_on_a_day_as_the_command_does_alone()
    {
        string[] arguments = ["validate", Files[0], "--format", "json", "--known-as-of", "2026-11-01"];
        var remote = await CommandRun.OfAsync([.. arguments, "--server", server.Address]);
        Assert.Equal((await CommandRun.OfAsync(arguments)).WithoutScope(), remote.WithoutScope());

        var tooEarly = await CommandRun.OfAsync("validate", Samples.Tour, "--format", "json", "--known-as-of", "2026-10-31", "--server", server.Address);
        Assert.Equal(ExitCodes.Failed, tooEarly.ExitCode);
        Assert.Contains(
            "known_as_of: No loaded edition was known on 2026-10-31; the earliest day that can be answered is 2026-11-01.", tooEarly.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_samples_on_one_stream_are_answered_as_the_command_does_alone()
    {
        var alone = await CommandRun.OfAsync(["validate", "--format", "json", .. Files]);
        var remote = await CommandRun.OfAsync(["validate", "--format", "json", "--server", server.Address, .. Files]);
        Assert.Equal(alone.WithoutScope(), remote.WithoutScope());
    }

    [Fact]
    public async Task The_largest_claim_that_is_read_fits_a_message_beside_others()
    {
        var small = string.Concat(Enumerable.Repeat("""{"claimId":"small"}""", 100));
        var large = $$"""{"claimId":"large","lines":[{"narrative":"{{new string('x', JsonValueReader.MaxValueBytes - 100)}}"}]}""";
        var run = await CommandRun.WithInputAsync(small + large + small, "validate", "--format", "json", "--server", server.Address);
        Assert.Equal((ExitCodes.NotPayable, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal("large", JsonOutput.Items(run)[100].ClaimId);
    }

    [Fact]
    public async Task A_server_that_is_not_there_cannot_be_reached()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        Assert.Equal(
            new CommandRun(ExitCodes.Failed, string.Empty, $"dme: the server {address}/ cannot be reached: Connection refused.\n"),
            await CommandRun.OfAsync("validate", Samples.Tour, "--format", "json", "--server", address));
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_is_not_trusted()
    {
        using var certificate = new TestCertificate();
        await using var secure = await LoopbackServer.StartAsync($"Listen:CertificatePath={certificate.Path}", $"Listen:CertificateKeyPath={certificate.KeyPath}");
        var run = await CommandRun.OfAsync("validate", Samples.Tour, "--format", "json", "--server", secure.Address);
        Assert.Equal((ExitCodes.Failed, string.Empty), (run.ExitCode, run.Output));
        Assert.Matches("^dme: no trusted TLS connection to https://127.0.0.1:[0-9]+/ can be made: .+\n$", run.Error);
    }

    [Fact]
    public async Task A_server_that_speaks_tls_is_not_reached_without_it()
    {
        using var certificate = new TestCertificate();
        await using var secure = await LoopbackServer.StartAsync($"Listen:CertificatePath={certificate.Path}", $"Listen:CertificateKeyPath={certificate.KeyPath}");
        var run = await CommandRun.OfAsync(
            "validate", Samples.Tour, "--format", "json", "--server", secure.Address.Replace("https", "http", StringComparison.Ordinal));
        Assert.Equal((ExitCodes.Failed, string.Empty), (run.ExitCode, run.Output));
        Assert.Matches("^dme: the server http://127.0.0.1:[0-9]+/ .+\n$", run.Error);
    }

    [Fact]
    public async Task A_server_that_is_no_claim_service_is_told_as_such()
    {
        using var listener = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(address);
        listener.Start();
        var run = await CommandRun.OfAsync("validate", Samples.Tour, "--format", "json", "--server", address);
        Assert.Equal((ExitCodes.Failed, string.Empty), (run.ExitCode, run.Output));
        Assert.Matches($"^dme: the server {address} .+\n$", run.Error);
    }

    [Fact]
    public async Task What_a_server_refuses_is_told_after_what_it_has_answered()
    {
        await using var strict = await LoopbackServer.StartAsync("Limits:MaxClaimsPerStream=5");
        var run = await CommandRun.OfAsync("validate", Samples.Path("clean.json"), Samples.Tour, "--format", "json", "--server", strict.Address);
        Assert.Equal(
            (ExitCodes.Failed, $"dme: the server {strict.Address}/ did not answer: ResourceExhausted: A stream may have 5 claims. Open another for the rest.\n"),
            (run.ExitCode, run.Error));
        Assert.Equal("clean-cpap", Assert.Single(JsonOutput.Items(run)).Result.ClaimId);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
