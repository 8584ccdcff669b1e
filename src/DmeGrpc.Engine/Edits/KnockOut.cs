namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Decides which pair hits deny their column two line when lines may knock each other out in chains and rings. A line is out when a line that
/// is in knocks it out, or when it was out before; it is in when every line against it is out. Lines of a ring that this leaves open knock
/// each other out. The answer does not depend on the order of lines.
/// </summary>
internal static class KnockOut
{
    /// <param name="stopped">Whether each line was out before; on return, whether it is out.</param>
    /// <param name="hits">Hits that no modifier lifts.</param>
    public static void Settle(bool[] stopped, IReadOnlyCollection<PairHit> hits)
    {
        var settledIn = new bool[stopped.Length];
        bool changed;
        do
        {
            changed = false;
            for (var i = 0; i < stopped.Length; i++)
            {
                if (stopped[i] || settledIn[i])
                {
                    continue;
                }

                var against = hits.Where(hit => hit.ColumnTwo == i && !stopped[hit.ColumnOne]);
                if (!against.Any())
                {
                    settledIn[i] = changed = true;
                }
                else if (against.Any(hit => settledIn[hit.ColumnOne]))
                {
                    stopped[i] = changed = true;
                }
            }
        }
        while (changed);
    }
}
