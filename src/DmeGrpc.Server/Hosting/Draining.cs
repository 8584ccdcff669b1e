namespace DmeGrpc.Server.Hosting;

/// <summary>
/// Lets the calls in flight end before Kestrel closes their connections: streams that wait for claims or for news are told that the server goes,
/// and the answer is on its way when the connection closes behind it.
/// </summary>
internal sealed class Draining(IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    // A call that does not end by itself must not hold up the shutdown; Kestrel then gives it the rest of the host's shutdown timeout.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Grpc.Net.Client loses a status that arrives together with the close of its connection, where it still has its own side of the call open.
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(250);

    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int open;
    private volatile bool hasEndedCalls;

    /// <summary>The calls that have not ended.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Counts a call until its response is complete.</summary>
    public void Count(HttpContext context)
    {
        Interlocked.Increment(ref open);
        context.Response.OnCompleted(() =>
        {
            var isLast = Interlocked.Decrement(ref open) == 0;
            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                hasEndedCalls = true;
                if (isLast)
                {
                    drained.TrySetResult();
                }
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>Tells all calls that the server goes, and waits until they have ended.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        lifetime.StopApplication();
        if (Volatile.Read(ref open) > 0)
        {
            await drained.Task.WaitAsync(Patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (hasEndedCalls)
        {
            await Task.Delay(Linger, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
