using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Remote;

public sealed class ApiKeyTests : IDisposable
{
    private const string Secret = "a-key-of-many-random-bits";

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task A_service_that_asks_who_calls_is_told_by_the_key_in_a_file()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));
        await using var server = await LoopbackServer.StartAsync(
            "Authentication:Mode=ApiKey", "Authentication:ApiKeys:0:Name=nurse", $"Authentication:ApiKeys:0:Sha256={hash}", "Authentication:ApiKeys:0:Roles:0=Reviewer");
        await File.WriteAllTextAsync(file, Secret + "\n");

        var known = await CommandRun.OfAsync("validate", Samples.Path("clean.json"), "--server", server.Address, "--api-key-file", file);
        var unknown = await CommandRun.OfAsync("validate", Samples.Path("clean.json"), "--server", server.Address);

        Assert.Equal((ExitCodes.Success, string.Empty), (known.ExitCode, known.Error));
        Assert.Equal(ExitCodes.Failed, unknown.ExitCode);
        Assert.Contains("Unauthenticated: The call needs a key or token that holds", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_not_sent_to_another_machine_in_plain_text()
    {
        await File.WriteAllTextAsync(file, Secret);

        var run = await CommandRun.OfAsync("validate", Samples.Path("clean.json"), "--server", "http://dme.example.org", "--api-key-file", file);

        Assert.Equal(
            new CommandRun(ExitCodes.Failed, string.Empty, "dme: a key is sent to another machine over https alone, not to http://dme.example.org/\n"), run);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("k\u00e9y")]
    public async Task A_file_without_a_key_fails_with_one_line_that_does_not_repeat_it(string content)
    {
        await File.WriteAllTextAsync(file, content);

        var run = await CommandRun.OfAsync("authorization", "list", "--server", "http://127.0.0.1:1", "--api-key-file", file);

        Assert.Equal(
            new CommandRun(ExitCodes.Failed, string.Empty, $"dme: {file} holds no key: a key is one word of printable ASCII characters.\n"), run);
    }
}
