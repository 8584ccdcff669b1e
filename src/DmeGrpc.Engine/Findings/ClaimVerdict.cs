namespace DmeGrpc.Engine.Findings;

/// <summary>The verdict on a claim. A value, and what it names is shared among claims without findings, so that such a verdict costs nothing on the heap.</summary>
/// <param name="ClaimId">The submitter's number for the claim.</param>
/// <param name="Disposition">What its lines and its own findings add up to.</param>
/// <param name="Lines">One verdict a line, in the claim's order.</param>
/// <param name="Findings">Findings on the claim as a whole, the primary one first.</param>
/// <param name="Consulted">
/// The editions whose tables were looked into, in the order of the catalogue. Where none was, as for a claim without lines, the catalogue's first
/// edition without tables, so that a verdict always names one.
/// </param>
public readonly record struct ClaimVerdict(
    string ClaimId, Disposition Disposition, IReadOnlyList<LineVerdict> Lines, IReadOnlyList<Finding> Findings,
    IReadOnlyList<ConsultedEdition> Consulted)
{
    /// <summary>How far it looked beyond the claim.</summary>
    public HistoryScope HistoryScope { get; init; } = HistoryScope.ClaimAlone;
}
