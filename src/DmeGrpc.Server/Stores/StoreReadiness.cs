namespace DmeGrpc.Server.Stores;

/// <summary>What is known of the store at this moment, for whoever asks and whoever waits for it to change.</summary>
public sealed class StoreReadiness
{
    private readonly Lock gate = new();

    // One immutable moment, swapped whole: a watcher that has read it misses no change after it.
    private volatile Moment current = new(StoreState.None);

    /// <summary>What is known.</summary>
    public StoreState State => current.State;

    /// <summary>Whether the services that need the store can answer.</summary>
    public bool IsReady => State == StoreState.Ready;

    /// <summary>What is known, with a task that ends when it has changed.</summary>
    public (StoreState State, Task Changed) Watch()
    {
        var moment = current;
        return (moment.State, moment.End.Task);
    }

    /// <summary>Tells what was found.</summary>
    /// <returns>Whether it is news.</returns>
    internal bool Tell(StoreState state)
    {
        lock (gate)
        {
            var past = current;
            if (past.State == state)
            {
                return false;
            }

            current = new Moment(state);
            past.End.SetResult();
            return true;
        }
    }

    private sealed record Moment(StoreState State)
    {
        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
