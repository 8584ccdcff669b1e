using DmeGrpc.Storage;
using DmeGrpc.Storage.Schema;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Stores;

/// <summary>
/// Looks after the store while the server already listens: brings its schema up to date where the settings say so, and finds out again and
/// again whether it answers.
/// </summary>
internal sealed partial class StoreMonitor(
    IStoreSchema schema, StoreReadiness readiness, IOptions<StoreSettings> settings, TimeProvider clock, ILogger<StoreMonitor> log) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        readiness.Tell(StoreState.Unknown);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var why = string.Empty;
        var mayMigrate = settings.Value.MigratesAtStart;
        while (!stoppingToken.IsCancellationRequested)
        {
            (var state, why) = await LookAsync(mayMigrate, stoppingToken);
            mayMigrate &= state == StoreState.Unreachable;
            if (readiness.Tell(state))
            {
                Report(state, why);
            }

            await Task.Delay(settings.Value.CheckInterval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(StoreState State, string Why)> LookAsync(bool migrates, CancellationToken cancellation)
    {
        try
        {
            var status = await schema.GetStatusAsync(cancellation);
            if (status.State == SchemaState.Pending && migrates)
            {
                await schema.MigrateAsync(cancellation);
                LogMigrated(log, status.Pending.Count);
                status = await schema.GetStatusAsync(cancellation);
            }

            return (status.State switch
            {
                SchemaState.Current => StoreState.Ready,
                SchemaState.Pending => StoreState.SchemaPending,
                _ => StoreState.SchemaNewer,
            }, string.Empty);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (readiness.State, string.Empty);
        }
        catch (StoreUnavailableException e)
        {
            return (StoreState.Unreachable, e.Message);
        }
        catch (Exception e)
        {
            // Messages of the database may name its address and user; types do not.
            return (StoreState.Unreachable, $"Looking at it ended in {e.GetType().Name}.");
        }
    }

    private void Report(StoreState state, string why)
    {
        switch (state)
        {
            case StoreState.Ready:
                LogReady(log, settings.Value.Provider);
                break;
            case StoreState.SchemaPending:
                LogPending(log);
                break;
            case StoreState.SchemaNewer:
                LogNewer(log);
                break;
            default:
                LogUnreachable(log, why);
                break;
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "The store ({Provider}) is ready")]
    private static partial void LogReady(ILogger log, StoreProvider provider);

    [LoggerMessage(EventId = 21, Level = LogLevel.Information, Message = "{Migrations} migrations of the store's schema were applied")]
    private static partial void LogMigrated(ILogger log, int migrations);

    [LoggerMessage(EventId = 22, Level = LogLevel.Error, Message = "The store's schema is missing or too old: run dme db migrate, or set Store:Migrate=true")]
    private static partial void LogPending(ILogger log);

    [LoggerMessage(EventId = 23, Level = LogLevel.Error, Message = "The store's schema is newer than this program: update the program")]
    private static partial void LogNewer(ILogger log);

    [LoggerMessage(EventId = 24, Level = LogLevel.Error, Message = "The store does not answer. {Why}")]
    private static partial void LogUnreachable(ILogger log, string why);
}
