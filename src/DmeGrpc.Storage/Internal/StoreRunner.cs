using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Internal;

/// <summary>
/// Runs reads and changes: a pooled context for each, transactions repeated as a whole when the connection or another transaction broke
/// them, and one exception for a database that cannot answer.
/// </summary>
internal sealed class StoreRunner(Func<DmeGrpcContext> createContext, IStoreDialect dialect, StoreOptions options) : IDisposable
{
    // A lost race is lost to a transaction that went through, so even a handful of attempts is seldom used up.
    private const int MaximumAttempts = 8;

    private readonly WriterGate gate = new(Math.Min(options.MaximumWriters, dialect.MaximumWriters), options.MaximumWaitingWriters);

    public StoreOptions Options => options;

    public Task<T> ReadAsync<T>(Func<DmeGrpcContext, Task<T>> read, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        await using var context = createContext();
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(_ => read(context), cancellationToken);
    });

    /// <summary>Changes something in one transaction, which is committed exactly when the outcome says so.</summary>
    public Task<T> WriteAsync<T>(Func<DmeGrpcContext, Task<WriteOutcome<T>>> change, CancellationToken cancellationToken) => gate.EnterAsync(
        () => GuardAsync(async () =>
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await AttemptAsync(change, cancellationToken);
                }
                catch (Exception exception) when (attempt < MaximumAttempts && IsRace(exception))
                {
                    // Whoever won has committed or is about to; everything is read afresh.
                }
            }
        }),
        cancellationToken);

    public void Dispose() => gate.Dispose();

    private bool IsRace(Exception exception) =>
        exception is LostRaceException or DbUpdateConcurrencyException || dialect.IsDuplicateKey(exception) || dialect.IsContended(exception);

    private async Task<T> AttemptAsync<T>(Func<DmeGrpcContext, Task<WriteOutcome<T>>> change, CancellationToken cancellationToken)
    {
        await using var context = createContext();
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                context.ChangeTracker.Clear();
                context.Database.AutoSavepointsEnabled = false;
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                var outcome = await change(context);
                if (outcome.IsCommitted)
                {
                    // Giving up here would leave the caller not knowing what the database went on to do.
                    await transaction.CommitAsync(CancellationToken.None);
                }

                return outcome.Value;
            },
            cancellationToken);
    }

    /// <summary>Runs something of the database's own, with the one exception for a database that cannot answer.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            var reason = IsRace(exception) ? StoreUnavailableReason.Overloaded : dialect.UnavailableReason(exception);
            if (reason is null)
            {
                throw;
            }

            throw new StoreUnavailableException(reason.Value, Describe(reason.Value), exception);
        }
    }

    private static string Describe(StoreUnavailableReason reason) => reason switch
    {
        StoreUnavailableReason.Overloaded => "Too many changes of the same records are being made at once.",
        StoreUnavailableReason.SchemaMissing => "The database has no schema, or an older one than this program needs: migrate it.",
        _ => "The database cannot be reached.",
    };
}
