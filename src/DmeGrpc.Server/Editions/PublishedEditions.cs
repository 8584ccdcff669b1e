using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Server.Editions;

/// <summary>
/// The editions that claims are judged by. Publishing others is one write; whoever has taken a catalogue keeps it to the end of its call.
/// </summary>
/// <param name="clock">Dates what is published.</param>
public sealed class PublishedEditions(TimeProvider clock)
{
    private readonly Lock gate = new();

    // One immutable moment, swapped whole: a watcher that has read it misses no change after it.
    private volatile Moment current = new(new EditionsState());

    /// <summary>The catalogue in use.</summary>
    /// <value><see langword="null"/> until one is published.</value>
    public EditionCatalog? Current => current.State.Catalog;

    /// <summary>The catalogue in use with all that is known of it.</summary>
    public EditionsState State => current.State;

    /// <summary>Puts one edition to use and wakes all watchers.</summary>
    /// <param name="edition">The edition.</param>
    public void Publish(Edition edition) => Publish([new LoadedEdition(edition, edition.Id)], []);

    /// <summary>Puts editions to use and wakes all watchers.</summary>
    /// <param name="editions">All editions, at least one, each with an id of its own.</param>
    /// <param name="refusals">The files that could not be used.</param>
    public void Publish(IReadOnlyList<LoadedEdition> editions, IReadOnlyList<RefusedFile> refusals)
    {
        var catalog = new EditionCatalog(editions.Select(loaded => loaded.Edition));
        lock (gate)
        {
            var past = current.State;
            Swap(new EditionsState
            {
                Catalog = catalog,
                Editions = [.. editions.OrderBy(loaded => loaded.Edition, EditionOrder.Instance)],
                Refusals = refusals,
                Since = clock.GetUtcNow(),
                Swaps = past.Swaps + (past.Catalog is null ? 0 : 1),
            });
        }
    }

    /// <summary>Says which files could not be used, while the editions stay as they are, and wakes all watchers.</summary>
    /// <param name="refusals">All of them.</param>
    public void Refuse(IReadOnlyList<RefusedFile> refusals)
    {
        lock (gate)
        {
            Swap(current.State with { Refusals = refusals });
        }
    }

    /// <summary>The state, with a task that ends when it has changed.</summary>
    internal (EditionsState State, Task Changed) Watch()
    {
        var moment = current;
        return (moment.State, moment.End.Task);
    }

    private void Swap(EditionsState state)
    {
        var past = current;
        current = new Moment(state);
        past.End.SetResult();
    }

    private sealed record Moment(EditionsState State)
    {
        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
