using DmeGrpc.Engine.Editions;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Editions;

/// <summary>
/// Looks through the editions folder and publishes what it holds, one look at a time, off the path of any call. What cannot be used is logged once.
/// </summary>
internal sealed partial class EditionReloader(
    IOptions<EditionSettings> settings, PublishedEditions published, TimeProvider clock, ILogger<EditionReloader> log) : IDisposable
{
    // A file that keeps changing while an administrator waits is left to the looks that follow.
    private const int MaxLooks = 5;

    private readonly SemaphoreSlim oneAtATime = new(1);
    private IReadOnlyList<LoadedEdition> others = [];
    private EditionFolderFiles? folder;

    /// <summary>Takes the editions beside those of the folder and publishes both.</summary>
    public async Task StartAsync(IReadOnlyList<LoadedEdition> editions, CancellationToken cancellation)
    {
        others = editions;
        if (!string.IsNullOrEmpty(settings.Value.Folder))
        {
            folder = new EditionFolderFiles(settings.Value.Folder, editions, clock);
        }

        await LookAsync(thorough: false, cancellation);
    }

    /// <summary>Looks once.</summary>
    /// <returns>The files that may be half written.</returns>
    public async Task<IReadOnlyList<string>> LookAsync(bool thorough, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var look = folder is null ? new FolderLook([], [], []) : await Task.Run(() => folder.Look(thorough), CancellationToken.None);
            Publish(look);
            return look.Unsettled;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Looks until nothing seems half written any more, or for a few times.</summary>
    /// <returns>The files that still change.</returns>
    public async Task<IReadOnlyList<string>> ReloadAsync(CancellationToken cancellation)
    {
        var unsettled = await LookAsync(thorough: true, cancellation);
        for (var looks = 1; unsettled.Count > 0 && looks < MaxLooks; looks++)
        {
            await Task.Delay(settings.Value.SettleTime, clock, cancellation);
            unsettled = await LookAsync(thorough: false, cancellation);
        }

        return unsettled;
    }

    public void Dispose() => oneAtATime.Dispose();

    private void Publish(FolderLook look)
    {
        var state = published.State;
        foreach (var refusal in look.Refusals.Except(state.Refusals))
        {
            LogRefused(log, refusal.File, refusal.Reason);
        }

        List<LoadedEdition> editions = [.. others, .. look.Editions];
        if (editions.Count > 0 && !editions.ToHashSet().SetEquals(state.Editions))
        {
            published.Publish(editions, look.Refusals);
            var names = string.Join(", ", published.State.Editions.Select(Name));
            LogPublished(log, names);
        }
        else if (!look.Refusals.SequenceEqual(state.Refusals))
        {
            published.Refuse(look.Refusals);
        }
    }

    private static string Name(LoadedEdition loaded) => $"{loaded.Edition.Id} ({(loaded.Edition.Kind == EditionKind.Cms ? "CMS" : loaded.Edition.Kind)}, {loaded.Source})";

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Editions in use: {Editions}")]
    private static partial void LogPublished(ILogger log, string editions);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "{File} of the editions folder is not used: {Reason}")]
    private static partial void LogRefused(ILogger log, string file, string reason);
}
