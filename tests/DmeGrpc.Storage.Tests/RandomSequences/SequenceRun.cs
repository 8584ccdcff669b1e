namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>Makes the calls of a sequence on a real store and on the naive one.</summary>
internal static class SequenceRun
{
    /// <summary>Where the two differ first, with the number of calls that led there; null where they agree to the end.</summary>
    public static async Task<(int Calls, string Difference)?> FindDifferenceAsync(IServiceProvider services, IReadOnlyList<Operation> operations)
    {
        var (real, naive) = (new StoreUnderTest(services), new NaiveStore());
        for (var i = 0; i < operations.Count; i++)
        {
            var (expected, actual) = (naive.Do(operations[i]), await real.DoAsync(operations[i]));
            if (expected == actual)
            {
                (expected, actual) = (naive.State(), await real.StateAsync());
            }

            if (expected != actual)
            {
                return (i + 1, $"Expected:\n{expected}\nActual:\n{actual}");
            }
        }

        var (told, found) = (naive.Events(), await real.EventsAsync());
        return told == found ? null : (operations.Count, $"Expected events:\n{told}\nActual:\n{found}");
    }

    /// <summary>The same difference, or another, by fewer calls: each that can be left out is.</summary>
    public static async Task<IReadOnlyList<Operation>> ShrinkAsync(IServiceProvider services, IReadOnlyList<Operation> operations)
    {
        var kept = operations.ToList();
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var fewer = kept.ToList();
            fewer.RemoveAt(i);
            if (await FindDifferenceAsync(services, fewer) is { } difference)
            {
                kept = fewer[..difference.Calls];
                i = Math.Min(i, kept.Count);
            }
        }

        return kept;
    }
}
