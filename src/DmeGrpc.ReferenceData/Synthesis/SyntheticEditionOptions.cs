namespace DmeGrpc.ReferenceData.Synthesis;

/// <summary>How large a made-up edition is, and which one of that size.</summary>
public sealed class SyntheticEditionOptions
{
    /// <summary>The smallest number of pairs.</summary>
    public const int MinPairs = 1_000;

    /// <summary>The largest number of pairs.</summary>
    public const int MaxPairs = 10_000_000;

    /// <summary>The distinct pairs of the published Medicare practitioner table of 2024Q3.</summary>
    public const int PublishedPairs = 2_238_466;

    /// <summary>
    /// Distinct pairs of the practitioner table. The hospital table has three for every four of them, the Medicaid DME table one for every forty-five, and there
    /// are as many codes as fit the published shape.
    /// </summary>
    /// <value>The default is <see cref="PublishedPairs"/>; between <see cref="MinPairs"/> and <see cref="MaxPairs"/>.</value>
    public int Pairs { get; init; } = PublishedPairs;

    /// <summary>Which edition of the size: equal seeds give equal editions on every machine.</summary>
    /// <value>The default is 1.</value>
    public ulong Seed { get; init; } = 1;
}
