using DmeGrpc.ReferenceData.Sources;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Editions;

/// <summary>
/// Loads the editions that the settings name while the server already listens, so that health checks can say that they are on their way, and then
/// watches the editions folder. A server whose <see cref="EditionSettings.Path"/> cannot be read stops: it would never be of use.
/// </summary>
internal sealed partial class EditionLoader(
    IOptions<EditionSettings> settings, EditionReloader reloader, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<EditionLoader> log)
    : BackgroundService
{
    /// <summary>Everything that is wrong with the editions' files; empty where they could be read.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; private set; } = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The watch begins first, so that nothing that happens between the first look and it is missed.
            using var watch = string.IsNullOrEmpty(settings.Value.Folder) ? null : new FolderWatch(settings.Value, clock);
            await reloader.StartAsync(await Task.Run(() => FixedEditions.Load(settings.Value), stoppingToken), stoppingToken);
            if (watch is not null)
            {
                await watch.RunAsync(() => reloader.LookAsync(thorough: false, stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends.
        }
        catch (EditionSourceException e)
        {
            Problems = e.Problems;
            LogUnreadable(log, e.Problems.Count);
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(EventId = 5, Level = LogLevel.Critical, Message = "The edition has {Problems} problems and cannot be loaded")]
    private static partial void LogUnreadable(ILogger log, int problems);
}
