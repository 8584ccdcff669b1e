using System.Numerics;

namespace DmeGrpc.LoadTest.Measuring;

/// <summary>Counts durations in buckets a thirty-second wide of the power of two below them, so that a percentile is true to 3 %. Not thread-safe.</summary>
internal sealed class LatencyHistogram
{
    private const int StepBits = 5;

    private readonly long[] counts = new long[64 << StepBits];

    /// <summary>How many durations are counted.</summary>
    public long Count { get; private set; }

    /// <summary>Counts a duration in nanoseconds.</summary>
    public void Add(long nanoseconds)
    {
        counts[BucketOf((ulong)Math.Max(1, nanoseconds))]++;
        Count++;
    }

    /// <summary>Adds what another has counted.</summary>
    public void Add(LatencyHistogram other)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }

        Count += other.Count;
    }

    /// <summary>The duration in microseconds that the given part of all does not exceed; not a number where none is counted.</summary>
    public double Microseconds(double part)
    {
        var wanted = (long)Math.Ceiling(part * Count);
        for (var i = 0; i < counts.Length; i++)
        {
            wanted -= counts[i];
            if (wanted <= 0 && Count > 0)
            {
                return UpperEndOf(i) / 1000.0;
            }
        }

        return double.NaN;
    }

    private static int BucketOf(ulong value)
    {
        var power = BitOperations.Log2(value);
        var step = power <= StepBits ? value << (StepBits - power) : value >> (power - StepBits);
        return (power << StepBits) | (int)(step & ((1 << StepBits) - 1));
    }

    private static double UpperEndOf(int bucket)
    {
        var (power, step) = (bucket >> StepBits, (bucket & ((1 << StepBits) - 1)) + 1);
        return Math.Pow(2, power) * (1 + (step / (double)(1 << StepBits)));
    }
}
