using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Cli.EditionDiffs;

/// <summary>What two editions do not have alike, as much of it as is shown.</summary>
/// <param name="Editions">The editions.</param>
/// <param name="Tables">The counts of every table.</param>
/// <param name="Rows">The first rows.</param>
/// <param name="Flips">What it does to claims; null when none were given.</param>
internal sealed record DiffReport(EditionComparison Editions, IReadOnlyList<TableSummary> Tables, IReadOnlyList<RowDifference> Rows, FlipReport? Flips)
{
    /// <summary>The counts of all tables together.</summary>
    public DifferenceCounts Total { get; } = Tables.Aggregate(default(DifferenceCounts), (sum, table) => sum + table.Counts);

    /// <summary>Whether anything at all differs.</summary>
    public bool HasDifferences => Total.Total > 0 || Tables.Any(summary => summary.Table.IsInOneOnly || summary.Table.HasOtherCoverage) || Flips is { Lines: > 0 };
}

/// <summary>A flipped line with the claim it belongs to.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Line">The line.</param>
internal sealed record ShownFlip(string ClaimId, LineFlip Line);

/// <summary>How many lines flip from one disposition to another; the same one where only the primary finding or the units differ.</summary>
/// <param name="Before">By the edition before.</param>
/// <param name="After">By the edition after.</param>
/// <param name="Lines">How many lines.</param>
internal sealed record FlipCount(Disposition Before, Disposition After, long Lines);

/// <summary>What two editions make of claims.</summary>
/// <param name="Claims">How many claims were judged.</param>
/// <param name="Unreadable">How many could not be read.</param>
/// <param name="FlippedClaims">How many have a flipped line.</param>
/// <param name="Counts">The flipped lines by their dispositions, the most frequent first.</param>
/// <param name="Flips">The first flipped lines.</param>
internal sealed record FlipReport(long Claims, long Unreadable, long FlippedClaims, IReadOnlyList<FlipCount> Counts, IReadOnlyList<ShownFlip> Flips)
{
    /// <summary>How many lines flip.</summary>
    public long Lines { get; } = Counts.Sum(count => count.Lines);
}
