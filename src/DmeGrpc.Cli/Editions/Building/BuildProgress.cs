using System.Globalization;
using DmeGrpc.Cli.Terminal;
using DmeGrpc.ReferenceData.Cms;

namespace DmeGrpc.Cli.Editions.Building;

/// <summary>A bar on the terminal that says how far the reading has come, and what is done after it. It is written over itself and removed at the end.</summary>
internal sealed class BuildProgress(CommandConsole console) : IProgress<CmsProgress>, IDisposable
{
    /// <summary>The time from one showing to the next.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private const int BarWidth = 30;

    // Back to the first column, and erase to the end of the line.
    private const string Erase = "\r\e[K";

    private readonly long start = console.Time.GetTimestamp();
    private TimeSpan next = TimeSpan.Zero;

    /// <summary>Shows how far the reading has come, where it is time to.</summary>
    public void Report(CmsProgress value)
    {
        var elapsed = console.Time.GetElapsedTime(start);
        if (elapsed < next)
        {
            return;
        }

        next = elapsed + Interval;
        var share = value.BytesTotal == 0 ? 0 : (double)value.BytesRead / value.BytesTotal;
        var full = (int)(share * BarWidth);
        var file = value.File[(value.File.LastIndexOf('/') + 1)..];
        Show(string.Create(CultureInfo.InvariantCulture, $"[{new string('#', full)}{new string('-', BarWidth - full)}] {(int)(100 * share),3} % {file}"));
    }

    /// <summary>Says what is done now; it takes seconds and has no measure.</summary>
    public void Say(string step) => Show($"[{new string('#', BarWidth)}] {step}");

    public void Dispose() => Show(string.Empty);

    private void Show(string line)
    {
        if (!console.IsErrorTerminal)
        {
            return;
        }

        var safe = SafeText.Of(line);
        console.Error.Write(Erase + (safe.Length < console.Width ? safe : safe[..(console.Width - 1)]));
        console.Error.Flush();
    }
}
