namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>
/// Who knocks out whom, by trying every set of lines: a set may stand when none of its lines is against another of it and it holds exactly the
/// lines all of whose opponents it knocks out. What every such set holds is in, what those lines are against is out, and rings are left.
/// </summary>
internal static class NaiveKnockOut
{
    /// <summary>The attacks that hold.</summary>
    /// <param name="count">Lines, at most 16.</param>
    /// <param name="outBefore">Lines that were out before.</param>
    /// <param name="attacks">Who is against whom.</param>
    public static (HashSet<(int One, int Two)> Holding, HashSet<int> In) Solve(int count, HashSet<int> outBefore, HashSet<(int One, int Two)> attacks)
    {
        var out_ = outBefore.ToHashSet();
        var inside = new HashSet<int>();
        var holding = new HashSet<(int, int)>();
        while (true)
        {
            inside.UnionWith(InEverySet(count, out_, attacks));
            out_.UnionWith(attacks.Where(attack => inside.Contains(attack.One)).Select(attack => attack.Two));
            var open = Enumerable.Range(0, count).Where(line => !inside.Contains(line) && !out_.Contains(line)).ToList();
            if (open.Count == 0)
            {
                break;
            }

            var reaches = Reach(open, attacks);
            var ringed = open.FindAll(line => open.TrueForAll(other => !reaches.Contains((other, line)) || reaches.Contains((line, other))));
            holding.UnionWith(attacks.Where(attack =>
                ringed.Contains(attack.One) && ringed.Contains(attack.Two) && reaches.Contains((attack.Two, attack.One))));
            out_.UnionWith(ringed);
        }

        holding.UnionWith(attacks.Where(attack => inside.Contains(attack.One)));
        return (holding, inside);
    }

    private static List<int> InEverySet(int count, HashSet<int> outBefore, HashSet<(int One, int Two)> attacks)
    {
        var against = new int[count];
        var targets = new int[count];
        foreach (var (one, two) in attacks.Where(attack => !outBefore.Contains(attack.One) && !outBefore.Contains(attack.Two)))
        {
            against[two] |= 1 << one;
            targets[one] |= 1 << two;
        }

        var all = Enumerable.Range(0, count).Where(line => !outBefore.Contains(line)).Sum(line => 1 << line);
        var common = all;
        for (var set = 0; set <= all; set++)
        {
            if ((set & ~all) == 0 && Stands(set, all, against, targets))
            {
                common &= set;
            }
        }

        return [.. Enumerable.Range(0, count).Where(line => (common & (1 << line)) != 0)];
    }

    private static bool Stands(int set, int all, int[] against, int[] targets)
    {
        var hit = 0;
        for (var line = 0; line < targets.Length; line++)
        {
            hit |= (set & (1 << line)) != 0 ? targets[line] : 0;
        }

        if ((hit & set) != 0)
        {
            return false;
        }

        for (var line = 0; line < against.Length; line++)
        {
            var defended = (against[line] & ~hit) == 0;
            if ((all & (1 << line)) != 0 && defended != ((set & (1 << line)) != 0))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<(int From, int To)> Reach(List<int> open, HashSet<(int One, int Two)> attacks)
    {
        var reaches = attacks.Where(attack => open.Contains(attack.One) && open.Contains(attack.Two)).ToHashSet();
        foreach (var by in open)
        {
            foreach (var from in open)
            {
                foreach (var to in open)
                {
                    if (reaches.Contains((from, by)) && reaches.Contains((by, to)))
                    {
                        reaches.Add((from, to));
                    }
                }
            }
        }

        return reaches;
    }
}
