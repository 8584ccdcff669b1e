using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Findings;

/// <summary>The verdict on a claim.</summary>
/// <param name="ClaimId">The submitter's number for the claim.</param>
/// <param name="Disposition">What its lines and its own findings add up to.</param>
/// <param name="Lines">One verdict a line, in the claim's order.</param>
/// <param name="Findings">Findings on the claim as a whole, the primary one first.</param>
/// <param name="Edition">The edition that judged it.</param>
/// <param name="Consulted">Every table that was looked into, in a fixed order.</param>
public sealed record ClaimVerdict(
    string ClaimId, Disposition Disposition, IReadOnlyList<LineVerdict> Lines, IReadOnlyList<Finding> Findings, Edition Edition,
    IReadOnlyList<TableInfo> Consulted);
