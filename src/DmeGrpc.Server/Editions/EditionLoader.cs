using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData;
using DmeGrpc.ReferenceData.Sources;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Editions;

/// <summary>
/// Loads the edition that the settings name while the server already listens, so that health checks can say that it is on its way. A server
/// whose edition cannot be read stops: it would never be of use.
/// </summary>
internal sealed partial class EditionLoader(
    IOptions<EditionSettings> settings, PublishedEditions editions, IHostApplicationLifetime lifetime, ILogger<EditionLoader> log) : BackgroundService
{
    /// <summary>Everything that is wrong with the edition's files; empty where it could be read.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; private set; } = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var edition = await Task.Run(Load, stoppingToken);
            editions.Publish(edition);
            LogLoaded(log, edition.Id, edition.Kind, edition.Tables.Count);
        }
        catch (EditionSourceException e)
        {
            Problems = e.Problems;
            LogUnreadable(log, e.Problems.Count);
            lifetime.StopApplication();
        }
    }

    private Edition Load() => string.IsNullOrEmpty(settings.Value.Folder) ? StarterEdition.Load() : EditionFolder.Open(settings.Value.Folder);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Edition {Id} ({Kind}, {Tables} tables) is loaded")]
    private static partial void LogLoaded(ILogger log, string id, EditionKind kind, int tables);

    [LoggerMessage(EventId = 5, Level = LogLevel.Critical, Message = "The edition has {Problems} problems and cannot be loaded")]
    private static partial void LogUnreadable(ILogger log, int problems);
}
