using DmeGrpc.Engine.Differences;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>What <c>dme edition diff</c> was asked to do.</summary>
internal sealed record DiffOptions
{
    /// <summary>The edition compared from: a file, a folder or <c>starter</c>.</summary>
    public required string Before { get; init; }

    /// <summary>The edition compared to.</summary>
    public required string After { get; init; }

    /// <summary>Which tables are compared; flips are of all of them.</summary>
    public DifferenceFilter Filter { get; init; } = DifferenceFilter.All;

    /// <summary>Files of claims to judge by both; none to compare rows alone.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>How differences are shown.</summary>
    public DiffFormat Format { get; init; }

    /// <summary>The file to write; null for standard output.</summary>
    public string? Out { get; init; }

    /// <summary>The most rows, and the most flips, that a table or a page shows; null for the format's own.</summary>
    public int? Rows { get; init; }
}
