using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Judging;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Cli.Validate;

namespace DmeGrpc.Cli.Tests.Validate;

public class ValidationRunTests
{
    [Fact]
    public async Task A_judge_that_breaks_ends_the_run_with_its_own_exception()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(new BrokenJudge(), Samples.Tour));
        Assert.Equal("broken", failure.Message);
    }

    [Fact]
    public async Task A_judge_that_never_answers_can_be_broken_off()
    {
        using var stop = new CancellationTokenSource();
        var run = RunAsync(new SilentJudge(stop), Samples.Tour, stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(CommandProcess.Patience));
    }

    private static async Task<int> RunAsync(IClaimJudge judge, string file, CancellationToken cancellation = default)
    {
        using var output = new OutputBuffer(Stream.Null);
        var console = new CommandConsole { Input = Stream.Null, IsInputRedirected = false, Output = Stream.Null, Error = TextWriter.Null };
        return await new ValidationRun(new InputSources([file], console), judge, new JsonLinesWriter(output.Text), output, console).RunAsync(cancellation);
    }

    private sealed class BrokenJudge : IClaimJudge
    {
        public Task SendAsync(IReadOnlyList<Claim> claims, CancellationToken cancellation) => throw new InvalidOperationException("broken");

        public Task CompleteAsync() => Task.CompletedTask;

        public async ValueTask<ClaimItem> NextAsync(CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return new ClaimItem();
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>Has the user lose patience as soon as a claim is sent.</summary>
    private sealed class SilentJudge(CancellationTokenSource stop) : IClaimJudge
    {
        public Task SendAsync(IReadOnlyList<Claim> claims, CancellationToken cancellation) => stop.CancelAsync();

        public Task CompleteAsync() => Task.CompletedTask;

        public async ValueTask<ClaimItem> NextAsync(CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return new ClaimItem();
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
