namespace DmeGrpc.Server.Hosting;

/// <summary>
/// Whether an edition is loaded and self-checked. Whoever loads editions sets it; health checks read it and watch it change.
/// </summary>
public sealed class EditionStatus
{
    private readonly Lock gate = new();

    // One immutable moment, swapped whole: a watcher that has read it misses no change after it.
    private volatile Moment current = new(IsReady: false);

    /// <summary>Whether an edition is loaded and self-checked.</summary>
    /// <value><see langword="false"/> until <see cref="Set"/> says otherwise.</value>
    public bool IsReady => current.IsReady;

    /// <summary>Sets whether an edition is loaded and self-checked, and wakes all watchers where that is news.</summary>
    /// <param name="isReady">Whether claims can be judged.</param>
    public void Set(bool isReady)
    {
        lock (gate)
        {
            if (current.IsReady != isReady)
            {
                var past = current;
                current = new Moment(isReady);
                past.End.SetResult();
            }
        }
    }

    /// <summary>The present state, with a task that ends when it has changed.</summary>
    internal (bool IsReady, Task Changed) Watch()
    {
        var moment = current;
        return (moment.IsReady, moment.End.Task);
    }

    private sealed record Moment(bool IsReady)
    {
        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
