namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Decides which pair hits deny their column two line when lines may knock each other out in chains and rings. A line is out when a line that
/// is in knocks it out, or when it was out before; it is in when every line against it is out. Lines of a ring that this leaves open knock
/// each other out, and then, being out, nobody else. The answer does not depend on the order of lines.
/// </summary>
internal sealed class KnockOut
{
    // The lines against each line, by its place.
    private readonly int[][] against;
    private readonly bool[] isOut;
    private readonly bool[] isIn;

    // For a line that fell in a ring, the first line of that ring.
    private readonly int?[] ring;

    /// <param name="outBefore">Whether each line was out before.</param>
    /// <param name="hits">Hits that no modifier lifts.</param>
    public KnockOut(IEnumerable<bool> outBefore, IReadOnlyCollection<PairHit> hits)
    {
        isOut = [.. outBefore];
        var columnOnes = hits.ToLookup(hit => hit.ColumnTwo, hit => hit.ColumnOne);
        against = [.. Enumerable.Range(0, isOut.Length).Select(line => columnOnes[line].Distinct().ToArray())];
        isIn = new bool[isOut.Length];
        ring = new int?[isOut.Length];
        do
        {
            Spread();
        }
        while (BreakRings());
    }

    /// <summary>Whether nothing keeps a line from knocking others out.</summary>
    public bool IsIn(int line) => !isOut[line];

    /// <summary>Whether the hit denies its column two line.</summary>
    public bool Denies(PairHit hit) => IsIn(hit.ColumnOne) || (ring[hit.ColumnOne] is { } first && ring[hit.ColumnTwo] == first);

    private bool IsOpen(int line) => !isOut[line] && !isIn[line];

    private void Spread()
    {
        bool changed;
        do
        {
            changed = false;
            for (var i = 0; i < isOut.Length; i++)
            {
                if (!IsOpen(i))
                {
                    continue;
                }

                if (Array.TrueForAll(against[i], other => isOut[other]))
                {
                    isIn[i] = changed = true;
                }
                else if (Array.Exists(against[i], other => isIn[other]))
                {
                    isOut[i] = changed = true;
                }
            }
        }
        while (changed);
    }

    // Every open line has an open line against it, so that going back from one always ends in a ring which no open line outside it is against.
    private bool BreakRings()
    {
        var open = Enumerable.Range(0, isOut.Length).Where(IsOpen).ToDictionary(line => line, OpenAgainst);
        foreach (var (line, before) in open)
        {
            if (before.All(other => open[other].Contains(line)))
            {
                ring[line] = before.Min();
                isOut[line] = true;
            }
        }

        return open.Count > 0;
    }

    /// <summary>The open lines against a line, those against them, and so on.</summary>
    private HashSet<int> OpenAgainst(int line)
    {
        var found = new HashSet<int>();
        var next = new Stack<int>([line]);
        while (next.TryPop(out var two))
        {
            foreach (var one in against[two].Where(one => IsOpen(one) && found.Add(one)))
            {
                next.Push(one);
            }
        }

        return found;
    }
}
