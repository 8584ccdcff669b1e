using System.Globalization;

namespace DmeGrpc.Cli.Validate;

/// <summary>One line on a terminal that says how far a long run has come. It is written over itself and removed at the end.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="time">The clock.</param>
/// <param name="what">What is counted.</param>
internal sealed class Progress(TextWriter terminal, TimeProvider time, string what = "claims judged")
{
    /// <summary>Runs that are over sooner than this show nothing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The time from one showing to the next.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    // Back to the first column, and erase to the end of the line.
    private const string Erase = "\r\e[K";

    private readonly long start = time.GetTimestamp();
    private TimeSpan next = Patience;
    private bool isShown;

    /// <summary>Shows how far the run has come, where it is time to.</summary>
    public void Report(long count, long bytesRead, long? totalBytes)
    {
        var elapsed = time.GetElapsedTime(start);
        if (elapsed < next)
        {
            return;
        }

        next = elapsed + Interval;
        isShown = true;
        var share = totalBytes > 0 ? $", {Math.Min(100, 100 * bytesRead / totalBytes.Value)} % read" : string.Empty;
        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{Erase}{count:N0} {what}{share}"));
        terminal.Flush();
    }

    /// <summary>Removes the line, before anything else is written to the terminal.</summary>
    public void Clear()
    {
        if (isShown)
        {
            isShown = false;
            terminal.Write(Erase);
            terminal.Flush();
        }
    }
}
