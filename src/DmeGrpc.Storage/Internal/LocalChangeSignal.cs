namespace DmeGrpc.Storage.Internal;

/// <summary>Wakes those of this process.</summary>
internal sealed class LocalChangeSignal : IChangeSignal
{
    private TaskCompletionSource next = Create();

    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, Create()).TrySetResult();

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
