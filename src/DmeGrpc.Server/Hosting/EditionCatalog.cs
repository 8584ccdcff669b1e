using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Server.Hosting;

/// <summary>
/// The edition that claims are judged by. Publishing another is one write; whoever has taken an edition keeps it to the end of its call.
/// </summary>
public sealed class EditionCatalog
{
    private readonly Lock gate = new();

    // One immutable moment, swapped whole: a watcher that has read it misses no change after it.
    private volatile Moment current = new(Edition: null);

    /// <summary>The edition in use.</summary>
    /// <value><see langword="null"/> until one is published.</value>
    public Edition? Current => current.Edition;

    /// <summary>Puts an edition to use and wakes all watchers.</summary>
    /// <param name="edition">The edition, self-checked as <see cref="EditionBuilder.Build"/> leaves it.</param>
    public void Publish(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        lock (gate)
        {
            var past = current;
            current = new Moment(edition);
            past.End.SetResult();
        }
    }

    /// <summary>The edition in use, with a task that ends when it has changed.</summary>
    internal (Edition? Edition, Task Changed) Watch()
    {
        var moment = current;
        return (moment.Edition, moment.End.Task);
    }

    private sealed record Moment(Edition? Edition)
    {
        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
