using DmeGrpc.Storage.Internal;

namespace DmeGrpc.Storage.Tests.Internal;

public class WriterGateTests
{
    [Fact]
    public async Task Beyond_those_who_write_and_wait_a_caller_learns_at_once()
    {
        using var gate = new WriterGate(writers: 1, waiting: 1);
        var working = new TaskCompletionSource<int>();
        var writer = gate.EnterAsync(() => working.Task, CancellationToken.None);
        var waiter = gate.EnterAsync(() => Task.FromResult(2), CancellationToken.None);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => gate.EnterAsync(() => Task.FromResult(3), CancellationToken.None));
        working.SetResult(1);

        Assert.Equal(StoreUnavailableReason.Overloaded, refused.Reason);
        Assert.Equal((1, 2), (await writer, await waiter));
        Assert.Equal(4, await gate.EnterAsync(() => Task.FromResult(4), CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_makes_room()
    {
        using var gate = new WriterGate(writers: 1, waiting: 1);
        var working = new TaskCompletionSource<int>();
        var writer = gate.EnterAsync(() => working.Task, CancellationToken.None);
        using var patience = new CancellationTokenSource();
        var waiter = gate.EnterAsync(() => Task.FromResult(2), patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiter);
        var next = gate.EnterAsync(() => Task.FromResult(3), CancellationToken.None);
        working.SetResult(1);

        Assert.Equal((1, 3), (await writer, await next));
    }
}
