namespace DmeGrpc.ReferenceData.Sources;

/// <summary>How much of a source is read before it is refused; keeps a wrong or hostile file from filling the memory.</summary>
public sealed record SourceLimits
{
    /// <summary>The limits of every edition that is not opened with others.</summary>
    public static SourceLimits Default { get; } = new();

    /// <summary>The largest file, in bytes.</summary>
    /// <value>268,435,456 (256 MiB).</value>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>The longest line, in bytes before its line feed.</summary>
    /// <value>65,536 (64 KiB).</value>
    public int LineBytes { get; init; } = 64 << 10;

    /// <summary>The largest edition.json, in bytes.</summary>
    /// <value>1,048,576 (1 MiB).</value>
    public int ManifestBytes { get; init; } = 1 << 20;

    /// <summary>The pairs that all integral groups of an edition may make.</summary>
    /// <value>1,000,000.</value>
    public int IntegralPairs { get; init; } = 1_000_000;

    /// <summary>The problems after which reading stops; every one up to there is reported.</summary>
    /// <value>100,000.</value>
    public int Problems { get; init; } = 100_000;
}
