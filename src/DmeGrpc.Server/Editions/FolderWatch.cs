using System.Threading.Channels;

namespace DmeGrpc.Server.Editions;

/// <summary>
/// Says when the editions folder is worth a look: a moment after the file system told of a change, and now and then without being told, because
/// file systems miss changes and some tell of none. While a file may be half written it says so again after the time to settle.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    // Copying a file tells of many changes.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly EditionSettings settings;
    private readonly TimeProvider clock;
    private readonly FileSystemWatcher? watcher;

    public FolderWatch(EditionSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        try
        {
            watcher = new FileSystemWatcher(settings.Folder!, EditionSettings.FilePattern);
            watcher.Created += Changed;
            watcher.Changed += Changed;
            watcher.Deleted += Changed;
            watcher.Renamed += Changed;
            watcher.Error += Changed;
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Out of watches, or no such folder any more: looking now and then must do.
            watcher?.Dispose();
            watcher = null;
        }
    }

    /// <summary>Looks whenever it is time, for ever.</summary>
    /// <param name="look">Looks, and says which files may be half written.</param>
    /// <param name="cancellation">Ends the watch.</param>
    /// <exception cref="OperationCanceledException">The watch was ended.</exception>
    public async Task RunAsync(Func<Task<IReadOnlyList<string>>> look, CancellationToken cancellation)
    {
        // The first look was before the watch; what it left open is not known here.
        var wait = settings.SettleTime;
        while (true)
        {
            if (await TellsAsync(wait, cancellation))
            {
                await Task.Delay(Quiet, clock, cancellation);
                changes.Reader.TryRead(out _);
            }

            wait = (await look()).Count > 0 ? settings.SettleTime : settings.PollInterval;
        }
    }

    public void Dispose() => watcher?.Dispose();

    private async Task<bool> TellsAsync(TimeSpan wait, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(wait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await changes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Changed(object sender, EventArgs change) => changes.Writer.TryWrite(item: true);
}
