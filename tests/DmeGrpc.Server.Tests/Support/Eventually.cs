namespace DmeGrpc.Server.Tests.Support;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Eventually
{
    /// <summary>How long a test waits for something before it fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, "what was waited for did not happen");
            await Task.Delay(10);
        }
    }
}
