namespace DmeGrpc.Durability.Tests.Support;

/// <summary>Lets clients through while it is open; whoever comes while it is closed waits.</summary>
internal sealed class Turnstile
{
    private volatile TaskCompletionSource opened = Opened();

    public Task PassAsync() => opened.Task;

    public void Close() => opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => opened.TrySetResult();

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
