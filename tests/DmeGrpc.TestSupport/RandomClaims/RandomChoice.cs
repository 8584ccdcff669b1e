namespace DmeGrpc.TestSupport.RandomClaims;

/// <summary>A seeded generator with the questions that claims and tables ask of it.</summary>
public sealed class RandomChoice(int seed)
{
    // A generator of our own: the framework's may change between versions, and a printed seed must stay a way back to the claim.
    // The seed is mixed first: seeds that follow one another would otherwise give one sequence, each a draw further on.
    private ulong state = Mixed(((ulong)(uint)seed * 0xD1342543DE82EF95UL) + 0x632BE59BD9B4E019UL);

    /// <summary>0 to one less than the bound.</summary>
    public int Below(int bound)
    {
        state += 0x9E3779B97F4A7C15UL;
        return (int)(Mixed(state) % (ulong)bound);
    }

    /// <summary>True so often in a hundred.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
