using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests;

/// <summary>What only a process of its own can show: exit codes as the shell sees them, pipes, Ctrl-C.</summary>
public class ProcessTests
{
    // A claim over and over, until whoever reads it goes away.
    private const string Endless = "yes \"$(head -n 1 samples/claims.jsonl)\" 2> /dev/null";

    [Theory]
    [InlineData("samples/clean.json", 0)]
    [InlineData("samples/claims.jsonl", 1)]
    [InlineData("samples/malformed/unset-program.json", 1)]
    [InlineData("samples/malformed/truncated.json", 2)]
    [InlineData("samples/nowhere.json", 2)]
    [InlineData("--nonsense", 2)]
    public async Task The_shell_sees_the_exit_code(string file, int expected)
    {
        using var process = CommandProcess.Start("validate", file);
        var run = await process.FinishAsync();
        Assert.Equal(expected, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_on_standard_input_is_read_and_answered_claim_by_claim()
    {
        using var process = CommandProcess.Start("validate", "--format", "json");
        foreach (var line in (await File.ReadAllLinesAsync(Samples.Tour)).Take(3))
        {
            // Each claim is answered before the next is given.
            await process.Input.WriteLineAsync(line);
            await process.Input.FlushAsync();
            Assert.NotNull(await process.Output.ReadLineAsync().WaitAsync(CommandProcess.Patience));
        }

        process.Input.Close();
        var run = await process.FinishAsync();
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_file_on_standard_input_is_answered_like_the_file()
    {
        using var process = CommandProcess.Shell("dme validate --format json < samples/claims.jsonl");
        var file = await CommandRun.OfAsync("validate", Samples.Tour, "--format", "json");
        Assert.Equal(file, await process.FinishAsync());
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_ends_the_command_quietly()
    {
        using var process = CommandProcess.Shell($"dme validate --format json < <({Endless}) | head -n 2; echo ${{PIPESTATUS[0]}}");
        var run = await process.FinishAsync();
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(["141"], run.OutputLines.Skip(2));
    }

    [Fact]
    public async Task Two_commands_may_write_to_one_file_one_after_the_other()
    {
        using var process = CommandProcess.Shell(
            "f=$(mktemp); { dme validate --format json samples/clean.json; dme validate --format json samples/clean.json; } > $f; wc -l < $f; rm $f");
        Assert.Equal(["2"], (await process.FinishAsync()).OutputLines);
    }

    [Fact]
    public async Task Redirected_output_has_no_colours()
    {
        using var process = CommandProcess.Start("validate", "samples/claims.jsonl");
        Assert.DoesNotContain('\e', (await process.FinishAsync()).Output);
    }

    [Fact]
    public async Task Ctrl_c_ends_the_command_while_it_waits_for_input()
    {
        using var process = CommandProcess.Start("validate", "--format", "json", "-");
        await process.Input.WriteLineAsync((await File.ReadAllLinesAsync(Samples.Tour))[0]);
        await process.Input.FlushAsync();
        Assert.NotNull(await process.Output.ReadLineAsync().WaitAsync(CommandProcess.Patience));
        process.Interrupt();
        Assert.Equal(new CommandRun(130, string.Empty, string.Empty), await process.FinishAsync());
    }

    [Fact]
    public async Task Ctrl_c_ends_the_command_while_nobody_takes_its_output()
    {
        using var process = CommandProcess.Shell($"exec dotnet '{CommandProcess.Assembly}' validate --format json < <({Endless})");
        Assert.NotNull(await process.Output.ReadLineAsync().WaitAsync(CommandProcess.Patience));
        process.Interrupt();
        var run = await process.FinishAsync();
        Assert.Equal((130, string.Empty), (run.ExitCode, run.Error));
    }
}
