using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Differences;

/// <summary>A claim with lines that two editions judge differently.</summary>
/// <param name="Before">The verdict by the edition before.</param>
/// <param name="After">The verdict by the edition after.</param>
/// <param name="Lines">The lines whose verdict flips, in the claim's order; at least one.</param>
public sealed record ClaimFlip(ClaimVerdict Before, ClaimVerdict After, IReadOnlyList<LineFlip> Lines);
