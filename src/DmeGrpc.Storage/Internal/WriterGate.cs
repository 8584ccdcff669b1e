namespace DmeGrpc.Storage.Internal;

/// <summary>Lets so many write at a time and so many wait. Beyond that a caller learns at once, and not after a timeout.</summary>
internal sealed class WriterGate(int writers, int waiting) : IDisposable
{
    private readonly SemaphoreSlim free = new(writers);
    private int inside;

    public async Task<T> EnterAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref inside) > writers + waiting)
        {
            Interlocked.Decrement(ref inside);
            throw new StoreUnavailableException(StoreUnavailableReason.Overloaded, $"More than {waiting} changes are waiting to be written.");
        }

        try
        {
            await free.WaitAsync(cancellationToken);
            try
            {
                return await work();
            }
            finally
            {
                free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    public void Dispose() => free.Dispose();
}
