using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Cli.Validate;

namespace DmeGrpc.Cli.Tests.Validate;

public sealed class BackPressureTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    // Batches are shown one at a time; those ahead of it are in the queue, in the hands of the sender and in the reader's buffer.
    private const long MaxClaimsAhead = (ValidationRun.BatchesAhead + 3) * ClaimReader.MaxBatchClaims;

    [Fact]
    public async Task Endless_input_is_read_only_as_far_as_results_are_taken() => await StopsSoonAsync("validate", "--format", "json");

    [Fact]
    public async Task Endless_input_is_sent_to_a_server_only_as_far_as_results_are_taken() =>
        await StopsSoonAsync("validate", "--format", "json", "--server", server.Address);

    private static async Task StopsSoonAsync(params string[] args)
    {
        const int Writes = 3;
        var input = new EndlessClaims();
        var run = await CommandRun.OfAsync(console => console with { Input = input, IsInputRedirected = true, Output = new ClosingStream(Writes) }, args);
        Assert.Equal((ExitCodes.OutputClosed, string.Empty), (run.ExitCode, run.Error));
        Assert.InRange(input.ClaimsGiven, 1, ((Writes + 1) * ClaimReader.MaxBatchClaims) + MaxClaimsAhead);
    }
}
