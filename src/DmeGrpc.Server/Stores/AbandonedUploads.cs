using DmeGrpc.Storage;
using DmeGrpc.Storage.Documents;

namespace DmeGrpc.Server.Stores;

/// <summary>Removes from time to time what servers that died have left of documents.</summary>
internal sealed partial class AbandonedUploads(IDocumentStore documents, TimeProvider clock, ILogger<AbandonedUploads> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // No upload takes this long.
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!stoppingToken.IsCancellationRequested && await documents.RemoveAbandonedAsync(clock.GetUtcNow() - Age, stoppingToken) is > 0 and var removed)
                {
                    LogRemoved(log, removed);
                }
            }
            catch (Exception e) when (e is StoreUnavailableException or OperationCanceledException)
            {
                // The next time is soon enough.
            }
            catch (Exception e)
            {
                // Nothing that goes wrong here may stop the server. Messages of the database may name its address and user; types do not.
                LogFailed(log, e.GetType().Name);
            }
        }
    }

    [LoggerMessage(EventId = 26, Level = LogLevel.Information, Message = "{Uploads} documents whose upload broke off were removed")]
    private static partial void LogRemoved(ILogger log, int uploads);

    [LoggerMessage(EventId = 27, Level = LogLevel.Error, Message = "Removing documents whose upload broke off failed: {Fault}. It is tried again in an hour")]
    private static partial void LogFailed(ILogger log, string fault);
}
