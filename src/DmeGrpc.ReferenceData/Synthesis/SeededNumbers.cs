namespace DmeGrpc.ReferenceData.Synthesis;

/// <summary>A sequence of numbers that looks random and is the same on every machine and version: SplitMix64 (Steele, Lea, Flood 2014).</summary>
internal sealed class SeededNumbers(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 to one less than the bound.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>From 0 to less than 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The place of one of several weights, each as likely as it is heavy.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Below(total);
        var place = 0;
        while (left >= weights[place])
        {
            left -= weights[place++];
        }

        return place;
    }

    /// <summary>The numbers from 0 to one less than the count, shuffled.</summary>
    public int[] Shuffled(int count)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (numbers[i], numbers[other]) = (numbers[other], numbers[i]);
        }

        return numbers;
    }
}
