using System.Diagnostics;

namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>
/// Begins calls at a fixed rate, whether or not earlier ones have ended. Calls arrive together once a millisecond; each counts from that moment, however late
/// it is sent.
/// </summary>
internal sealed class Pace(double rate, UnaryCaller[] callers) : IDisposable
{
    private static readonly long Tick = Stopwatch.Frequency / 1000;

    private readonly CancellationTokenSource end = new();
    private Thread? thread;

    /// <summary>Begins.</summary>
    public void Start()
    {
        thread = new Thread(Run) { IsBackground = true };
        thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!end.IsCancellationRequested)
        {
            end.Cancel();
            thread?.Join();
        }
    }

    private void Run()
    {
        var start = Stopwatch.GetTimestamp();
        long begun = 0;
        for (long tick = 1; !end.IsCancellationRequested; tick++)
        {
            var moment = start + (tick * Tick);
            while (Stopwatch.GetTimestamp() < moment)
            {
                Thread.Sleep(TimeSpan.FromMicroseconds(200));
            }

            for (var due = (long)(rate * tick / 1000); begun < due; begun++)
            {
                var caller = callers[begun % callers.Length];
                caller.Connection.Run(() => caller.BeginAt(moment));
            }

            foreach (var caller in callers)
            {
                _ = caller.Connection.FlushAsync();
            }
        }
    }
}
