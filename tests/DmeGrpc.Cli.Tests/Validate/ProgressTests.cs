using DmeGrpc.Cli.Tests.Support;
using DmeGrpc.Cli.Validate;

namespace DmeGrpc.Cli.Tests.Validate;

public sealed class ProgressTests : IDisposable
{
    private readonly HandSetTime time = new();
    private readonly StringWriter terminal = new();

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void Nothing_is_shown_of_a_short_run()
    {
        var progress = new Progress(terminal, time);
        time.Advance(Progress.Patience - TimeSpan.FromMilliseconds(1));
        progress.Report(10, 5, 10);
        progress.Clear();
        Assert.Empty(terminal.ToString());
    }

    [Fact]
    public void A_long_run_shows_claims_and_share_over_and_over_on_one_line_and_removes_it_in_the_end()
    {
        var progress = new Progress(terminal, time);
        time.Advance(Progress.Patience);
        progress.Report(1234, 25, 100);
        progress.Report(1235, 26, 100);
        time.Advance(Progress.Interval);
        progress.Report(2345, 50, 100);
        progress.Clear();
        progress.Clear();
        Assert.Equal("\r\e[K1,234 claims judged, 25 % read\r\e[K2,345 claims judged, 50 % read\r\e[K", terminal.ToString());
    }

    [Fact]
    public void No_share_is_shown_of_an_input_whose_length_is_not_known()
    {
        var progress = new Progress(terminal, time);
        time.Advance(Progress.Patience);
        progress.Report(7, 25, totalBytes: null);
        Assert.Equal("\r\e[K7 claims judged", terminal.ToString());
    }
}
