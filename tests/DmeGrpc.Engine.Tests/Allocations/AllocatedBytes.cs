namespace DmeGrpc.Engine.Tests.Allocations;

/// <summary>How many bytes an operation allocates on the heap.</summary>
internal static class AllocatedBytes
{
    private const int Warmups = 3;
    private const int Rounds = 3;
    private const int OperationsPerRound = 4;

    /// <summary>The least of several rounds, each operation's share: what is made once, such as a lazily made table, is left out.</summary>
    public static long Of(Action operation)
    {
        for (var i = 0; i < Warmups; i++)
        {
            operation();
        }

        return Enumerable.Range(0, Rounds).Min(_ => Round(operation));
    }

    private static long Round(Action operation)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < OperationsPerRound; i++)
        {
            operation();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / OperationsPerRound;
    }
}
