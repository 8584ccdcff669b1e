namespace DmeGrpc.Benchmarks.Structures;

/// <summary>What most structures do with a claim: ask for every ordered pair of its lines.</summary>
internal static class PairLoop
{
    public static int CountHits<T>(in T pairs, ReadOnlySpan<ushort> ids)
        where T : struct, IPairStructure<T>
    {
        var hits = 0;
        foreach (var one in ids)
        {
            foreach (var two in ids)
            {
                if (one != two && pairs.Find(one, two) >= 0)
                {
                    hits++;
                }
            }
        }

        return hits;
    }
}
